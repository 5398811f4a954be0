# Tests of: text
