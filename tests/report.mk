# Tests of: report
