/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Words for people: there in both languages, in NFC, on one line. Built together with lib/text/words.c. */

#include "words.h"

#include <check.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "main.h"

static const enum cth_lang langs[] = {CTH_LANG_EN, CTH_LANG_VI};

static unsigned count(const char *text, const char *part)
{
    unsigned n = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++)
        n++;
    return n;
}

START_TEST(test_word_of_no_id_is_empty)
{
    ck_assert_str_eq(cth_word(CTH_WORD_COUNT, CTH_LANG_VI), "");
    ck_assert_str_eq(cth_word((enum cth_word) - 1, CTH_LANG_EN), "");
}
END_TEST

START_TEST(test_word_of_no_language_is_english)
{
    ck_assert_str_eq(cth_word(CTH_WORD_HEAD_PLAN, (enum cth_lang)7), "Plan");
    ck_assert_str_eq(cth_word(CTH_WORD_HEAD_PLAN, CTH_LANG_EN), "Plan");
    ck_assert_str_eq(cth_word(CTH_WORD_HEAD_PLAN, CTH_LANG_VI), "Kế hoạch");
}
END_TEST

START_TEST(test_word_every_one_is_there_in_nfc)
{
    int checked = 0;
    for (int id = 0; id < CTH_WORD_COUNT; id++) {
        for (size_t l = 0; l < 2; l++) {
            const char *word = cth_word((enum cth_word)id, langs[l]);
            if (id != CTH_WORD_QUALIFIER_PRINTED && id != CTH_WORD_RULE_NONE)
                ck_assert_msg(*word != '\0', "word %d is empty", id);
            utf8proc_uint8_t *nfc = utf8proc_NFC((const utf8proc_uint8_t *)word);
            ck_assert_msg(nfc != NULL, "word %d is not UTF-8", id);
            ck_assert_str_eq(word, (const char *)nfc);
            free(nfc);
            ck_assert_msg(strpbrk(word, "\n\r\t\"") == NULL, "word %d: %s", id, word);
            checked++;
        }
    }
    ck_assert_int_ge(checked, 380);
}
END_TEST

START_TEST(test_word_placeholders_are_the_same_in_both_languages)
{
    static const char *const names[] = {"{year}", "{n}", "{first}", "{last}", "{"};
    int found = 0;
    for (int id = 0; id < CTH_WORD_COUNT; id++)
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            unsigned n = count(cth_word((enum cth_word)id, CTH_LANG_VI), names[i]);
            ck_assert_uint_eq(n, count(cth_word((enum cth_word)id, CTH_LANG_EN), names[i]));
            found += n > 0;
        }
    ck_assert_int_ge(found, 20);
}
END_TEST

START_TEST(test_status_text_of_any_integer)
{
    const int strangers[] = {-1, 11, 31, 43, 47, 49, INT_MAX, INT_MIN};
    for (size_t l = 0; l < 2; l++) {
        const char *unknown = cth_word(CTH_WORD_STATUS_UNKNOWN, langs[l]);
        for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
            ck_assert_str_eq(cth_status_text((enum cth_status)strangers[i], langs[l]), unknown);
        int known = 0;
        for (int number = 0; number < 64; number++) {
            const enum cth_status status = (enum cth_status)number;
            bool named = strcmp(cth_status_name(status), "unknown") != 0;
            ck_assert_int_eq(named, strcmp(cth_status_text(status, langs[l]), unknown) != 0);
            for (int other = 0; named && other < number; other++)
                ck_assert_str_ne(cth_status_text(status, langs[l]), cth_status_text((enum cth_status)other, langs[l]));
            known += named;
        }
        ck_assert_int_eq(known, 23);
    }
    ck_assert_str_eq(cth_status_text(CTH_ZERO_BASE, CTH_LANG_EN), "the base is 0");
    ck_assert_str_eq(cth_status_text(CTH_ZERO_BASE, CTH_LANG_VI), "cùng kỳ bằng 0");
    ck_assert_str_eq(cth_status_text(CTH_OVERFLOW, CTH_LANG_EN), "the result needs more than 18 digits");
    ck_assert_str_eq(cth_status_text(CTH_E_ARGUMENT, CTH_LANG_EN), "an argument is out of range");
    ck_assert_str_eq(cth_status_text(CTH_E_COLUMN, CTH_LANG_EN), "a column of the header is wrong");
    ck_assert_str_eq(cth_status_text(CTH_END, CTH_LANG_VI), "hết dữ liệu");
}
END_TEST

START_TEST(test_reason_text_says_what_and_what_to_do)
{
    for (size_t l = 0; l < 2; l++) {
        const char *unknown = cth_word(CTH_WORD_REASON_UNKNOWN, langs[l]);
        for (int reason = CTH_REASON_NONE; reason <= CTH_REASON_LONG; reason++) {
            const char *text = cth_reason_text((enum cth_reason)reason, langs[l]);
            ck_assert_str_ne(text, unknown);
            ck_assert_msg(count(text, "; ") == 1, "reason %d: %s", reason, text);
            for (int other = 0; other < reason; other++)
                ck_assert_str_ne(text, cth_reason_text((enum cth_reason)other, langs[l]));
        }
        ck_assert_uint_eq(count(unknown, "; "), 1);
        ck_assert_str_eq(cth_reason_text((enum cth_reason) - 1, langs[l]), unknown);
        ck_assert_str_eq(cth_reason_text((enum cth_reason)(CTH_REASON_LONG + 1), langs[l]), unknown);
        ck_assert_str_eq(cth_reason_text((enum cth_reason)INT_MIN, langs[l]), unknown);
        ck_assert_str_eq(cth_reason_text((enum cth_reason)INT_MAX, langs[l]), unknown);
    }
    ck_assert_ptr_nonnull(strstr(cth_reason_text(CTH_REASON_TWO_READINGS, CTH_LANG_EN), "two readings"));
    ck_assert_ptr_nonnull(strstr(cth_reason_text(CTH_REASON_UTF8, CTH_LANG_VI), "UTF-8"));
    ck_assert_ptr_nonnull(strstr(cth_reason_text(CTH_REASON_DUPLICATE, CTH_LANG_EN), "twice"));
    ck_assert_ptr_nonnull(strstr(cth_reason_text(CTH_REASON_ORDER, CTH_LANG_EN), "below the first"));
}
END_TEST

/* The five functions as one, so that one test walks through all of them. */
static const char *audit_text(int which, int number, enum cth_lang lang)
{
    switch (which) {
    case 0: return cth_verdict_text((enum cth_verdict)number, lang);
    case 1: return cth_check_text((enum cth_check)number, lang);
    case 2: return cth_rule_text((enum cth_rule)number, lang);
    case 3: return cth_member_text((enum cth_member)number, lang);
    default: return cth_repair_text((enum cth_repair_kind)number, lang);
    }
}

START_TEST(test_audit_text_of_any_integer)
{
    static const int counts[] = {CTH_VERDICT_COUNT, CTH_CHECK_KINDS, CTH_RULE_COUNT, CTH_MEMBER_COUNT,
                                 CTH_REPAIR_COUNT};
    for (size_t l = 0; l < 2; l++) {
        const char *unknown = cth_word(CTH_WORD_FINDING_UNKNOWN, langs[l]);
        for (int which = 0; which < 5; which++) {
            for (int number = 0; number < counts[which]; number++) {
                const char *text = audit_text(which, number, langs[l]);
                ck_assert_str_ne(text, unknown);
                ck_assert_int_eq(*text == '\0', which == 2 && number == CTH_RULE_NONE);
                for (int other = 0; other < number; other++)
                    ck_assert_str_ne(text, audit_text(which, other, langs[l]));
            }
            ck_assert_str_eq(audit_text(which, counts[which], langs[l]), unknown);
            ck_assert_str_eq(audit_text(which, -1, langs[l]), unknown);
            ck_assert_str_eq(audit_text(which, INT_MAX, langs[l]), unknown);
            ck_assert_str_eq(audit_text(which, INT_MIN, langs[l]), unknown);
        }
    }
}
END_TEST

/* The first and the last of each enumeration, and some between: a list that slipped shows. */
START_TEST(test_audit_text_says_the_right_thing)
{
    ck_assert_str_eq(cth_verdict_text(CTH_CONSISTENT, CTH_LANG_VI), "nhất quán");
    ck_assert_str_eq(cth_verdict_text(CTH_INCONSISTENT, CTH_LANG_VI), "mâu thuẫn");
    ck_assert_str_eq(cth_verdict_text(CTH_SUSPICIOUS, CTH_LANG_EN), "suspicious");
    ck_assert_str_eq(cth_verdict_text(CTH_UNDETERMINED, CTH_LANG_VI), "chưa đủ căn cứ");
    ck_assert_str_eq(cth_check_text(CTH_CHECK_UNIT, CTH_LANG_VI), "đơn vị tính");
    ck_assert_str_eq(cth_check_text(CTH_CHECK_YEAR_TO_DATE, CTH_LANG_EN), "year to date");
    ck_assert_str_eq(cth_check_text(CTH_CHECK_BASE, CTH_LANG_EN), "the base in two places");
    ck_assert_ptr_nonnull(strstr(cth_rule_text(CTH_RULE_TOO_LITTLE, CTH_LANG_EN), "too little"));
    ck_assert_ptr_nonnull(strstr(cth_rule_text(CTH_RULE_REVISION, CTH_LANG_EN), "revised"));
    ck_assert_ptr_nonnull(strstr(cth_rule_text(CTH_RULE_TRADE_CURRENCY, CTH_LANG_VI), "kim ngạch"));
    ck_assert_str_eq(cth_member_text(CTH_MEMBER_ACTUAL, CTH_LANG_VI), "thực hiện");
    ck_assert_str_eq(cth_member_text(CTH_MEMBER_UNIT, CTH_LANG_EN), "unit");
    ck_assert_ptr_nonnull(strstr(cth_repair_text(CTH_REPAIR_DIGITS_SWAPPED, CTH_LANG_VI), "đảo"));
    ck_assert_ptr_nonnull(strstr(cth_repair_text(CTH_REPAIR_UNIT_WORD, CTH_LANG_EN), "unit"));
    ck_assert_ptr_nonnull(strstr(cth_repair_text(CTH_REPAIR_POINTS_AS_PERCENT, CTH_LANG_EN), "points"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("words");
    TCase *errors = tcase_create("Errors");
    tcase_add_test(errors, test_word_of_no_id_is_empty);
    tcase_add_test(errors, test_word_of_no_language_is_english);
    suite_add_tcase(suite, errors);
    TCase *core = tcase_create("Core");
    tcase_add_test(core, test_word_every_one_is_there_in_nfc);
    tcase_add_test(core, test_word_placeholders_are_the_same_in_both_languages);
    tcase_add_test(core, test_status_text_of_any_integer);
    tcase_add_test(core, test_reason_text_says_what_and_what_to_do);
    tcase_add_test(core, test_audit_text_of_any_integer);
    tcase_add_test(core, test_audit_text_says_the_right_thing);
    suite_add_tcase(suite, core);

    return test_main(suite);
}
