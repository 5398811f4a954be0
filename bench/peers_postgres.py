# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""A PostgreSQL of our own for the time of a run: in a temporary folder, on a socket there, without parallel workers."""

import glob
import os
import pwd
import shutil
import subprocess
import tempfile


class Postgres:
    """Started and filled by the constructor; raises OSError with the reason where that cannot be."""

    def __init__(self):
        self.server = self.session = None
        programs = self._programs()
        self.folder = tempfile.mkdtemp()
        as_user = {}
        if os.getuid() == 0:  # it refuses to be root's
            try:
                user = pwd.getpwnam("postgres")
            except KeyError:
                raise OSError("run by root, and there is no user postgres") from None
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        data = os.path.join(self.folder, "data")
        done = subprocess.run([os.path.join(programs, "initdb"), "-D", data, "--no-sync", "-A", "trust", "-U", "bench"],
                              cwd=self.folder, capture_output=True, text=True, **as_user)
        if done.returncode != 0:
            raise OSError("initdb: " + done.stderr.strip().split("\n")[-1])
        self.server = subprocess.Popen(
            [os.path.join(programs, "postgres"), "-D", data, "-k", self.folder, "-c", "listen_addresses=", "-c", "fsync=off",
             "-c", "max_parallel_workers_per_gather=0", "-c", "work_mem=256MB", "-c", "shared_buffers=512MB"],
            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **as_user)
        ready = [os.path.join(programs, "pg_isready"), "-q", "-t", "1", "-h", self.folder]
        for _ in range(100):
            if subprocess.run(ready).returncode == 0:
                break
            try:
                self.server.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            raise OSError("the server ended at once")
        self.session = subprocess.Popen(
            [os.path.join(programs, "psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "bench",
             "postgres"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.version = self.ask("set client_min_messages = warning; show server_version;")[0].split()[0]

    @staticmethod
    def _programs():
        """The folder with initdb: Debian keeps it off the search path."""
        if shutil.which("pg_config"):
            folder = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True).stdout.strip()
            if os.path.exists(os.path.join(folder, "initdb")):
                return folder
        found = [shutil.which("initdb")] + sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), reverse=True)
        for path in found:
            if path:
                return os.path.dirname(path)
        raise OSError("no initdb")

    def ask(self, sql):
        """Lines of the answer, all of it waited for."""
        self.session.stdin.write(sql + "\n\\echo done\n")
        self.session.stdin.flush()
        lines = []
        for line in self.session.stdout:
            if line == "done\n":
                return lines
            lines.append(line.rstrip("\n"))
        raise OSError("psql ended")

    def load(self, name, columns):
        """Whole hundredths as a table of numeric(18,2), numbered by i."""
        path = os.path.join(self.folder, name + ".csv")
        with open(path, "w", encoding="ascii") as f:
            f.writelines("%d,%d,%d,%d\n" % row for row in zip(range(len(columns[0])), *(c.tolist() for c in columns)))
        os.chmod(path, 0o644)
        self.ask(f"create unlogged table raw (i int, a bigint, p bigint, b bigint); copy raw from '{path}' (format csv);"
                 f"create unlogged table {name} as select i, (a / 100.0)::numeric(18,2) a, (p / 100.0)::numeric(18,2) p,"
                 f"(b / 100.0)::numeric(18,2) b from raw; drop table raw; vacuum analyze {name};")
        os.remove(path)

    def close(self):
        """Ends what was started, and removes the folder."""
        if self.session:
            self.session.stdin.close()
            self.session.wait()
        if self.server and self.server.poll() is None:
            self.server.terminate()
            self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
