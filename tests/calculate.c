/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * A calculator for other languages' oracles. Each line of standard input is `OPERATION MODE SCALE A B` (B where the
 * operation has two operands; MODE and SCALE may be `-` where it has none), in plain notation; each answer is the
 * result or the word of its status. Operands are read and results written by the library.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <congthuong/number.h>

struct line {
    enum cth_rounding mode;
    unsigned scale;
    struct cth_decimal a, b;
};

static enum cth_status read_operand(const char *text, struct cth_decimal *out)
{
    return cth_decimal_parse(text, strlen(text), CTH_NOTATION_PLAIN, NULL, out);
}

static enum cth_status calculate(const char *operation, const struct line *line, struct cth_decimal *out)
{
    if (strcmp(operation, "divide") == 0)
        return cth_decimal_divide(line->a, line->b, line->scale, line->mode, out);
    if (strcmp(operation, "rescale") == 0)
        return cth_decimal_rescale(line->a, line->scale, line->mode, out);
    if (strcmp(operation, "add") == 0)
        return cth_decimal_add(line->a, line->b, out);
    if (strcmp(operation, "subtract") == 0)
        return cth_decimal_subtract(line->a, line->b, out);
    if (strcmp(operation, "multiply") == 0)
        return cth_decimal_multiply(line->a, line->b, out);
    if (strcmp(operation, "compare") != 0)
        return CTH_E_ARGUMENT;
    *out = (struct cth_decimal)CTH_DECIMAL(cth_decimal_compare(line->a, line->b), 0);
    return CTH_OK;
}

static enum cth_status answer(const char *text, char *result)
{
    char operation[16], mode[16], scale[16], a[128], b[128] = "0";
    struct line line = {CTH_ROUND_DOWN, 0, CTH_DECIMAL(0, 0), CTH_DECIMAL(0, 0)};
    struct cth_decimal value;
    size_t length;

    if (sscanf(text, "%15s %15s %15s %127s %127s", operation, mode, scale, a, b) < 4)
        return CTH_E_SYNTAX;
    line.scale = (unsigned)strtoul(scale, NULL, 10);
    enum cth_status status = strcmp(mode, "-") == 0 ? CTH_OK : cth_rounding_parse(mode, strlen(mode), &line.mode);
    if (status == CTH_OK)
        status = read_operand(a, &line.a);
    if (status == CTH_OK)
        status = read_operand(b, &line.b);
    if (status == CTH_OK)
        status = calculate(operation, &line, &value);
    return status != CTH_OK ? status : cth_decimal_format(value, CTH_NOTATION_PLAIN, result, CTH_DECIMAL_SIZE, &length);
}

int main(void)
{
    char text[512], result[CTH_DECIMAL_SIZE];
    while (fgets(text, sizeof text, stdin) != NULL) {
        enum cth_status status = answer(text, result);
        puts(status == CTH_OK ? result : cth_status_name(status));
    }
    return EXIT_SUCCESS;
}
