# Tests of: figure
