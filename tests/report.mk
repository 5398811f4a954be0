# Tests of reports and of the programs that print them.
