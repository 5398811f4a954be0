# Tests of: gates
