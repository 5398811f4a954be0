/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Windows of a year and averages over years: published figures and limits, their arithmetic beside them. */

#include "audit_case.h"

#define HEAD "indicator,source,published,period,unit,status,actual\n"
#define RATES "indicator,source,period,actual,growth,growth_form,base_period\n"

static const struct audit_case cases[] = {
    {"a month and those before", "year_to_date", /* 89.5 + 9.5 to 90.5 + 10.5 */
     HEAD "a,A,,2021-01..10,ha,,100\na,A,,2021-10,ha,,10\na,A,,2021-01..09,ha,,90\n",
     "0 year_to_date consistent - actual 100 <1 [99.0000..101.0000)\n"},
    {"a month too much", "year_to_date",
     HEAD "a,A,,2021-01..09,ha,,90\na,A,,2021-10,ha,,10\na,A,,2021-01..10,ha,,120\n",
     "2 year_to_date inconsistent - actual 120 <1 [99.0000..101.0000) d=18.5000 s=100\n"},
    {"quarters, in two units", "year_to_date", /* 0.5 nghìn is 0.45 to 0.55 */
     HEAD "a,A,,2021-H1,tỷ đồng,,1000\na,A,,2021-Q2,nghìn tỷ đồng,,0.5\na,A,,2021-Q1,tỷ đồng,,501\n",
     "0 year_to_date consistent - actual 1000 <1 [950.5000..1051.5000)\n"},
    {"the months before in another document", "year_to_date", /* 100 on 10 + 84 is 6.3830 % more */
     HEAD "a,A,2021-10,2021-01..09,ha,,84\na,B,2021-11,2021-01..10,ha,,100\na,B,2021-11,2021-10,ha,,10\n"
          "b,A,2021-12,2021-01..09,ha,,84\nb,B,2021-11,2021-01..10,ha,,100\nb,B,2021-11,2021-10,ha,,10\n",
     "1 year_to_date consistent revision actual 100 <0 [93.0000..95.0000) d=6.3830\n"},
    {"weeks of rows; a row of the month without a level", "year_to_date",
     HEAD "a,A,,2021-01..10,ha,,100\na,A,,2021-10,ha,,\na,A,,2021-02,ha,,1\na,A,,2021-01..09,ha,,9\n"
          "a,A,,2021-01..14,ha,,9\na,A,,2021-01,ha,,9\na,A,,,ha,,9\n",
     ""},
    {"other years, targets, stocks, indexes and units", "year_to_date",
     "indicator,source,period,kind,status,unit,actual\n"
     "a,A,2021-01..10,,,ha,100\na,A,2020-10,,,ha,10\na,A,2021-01..09,,,ha,9\n"
     "b,A,2021-01..10,,target,ha,100\nb,A,2021-10,,,ha,10\nb,A,2021-01..09,,,ha,9\n"
     "c,A,2021-01..10,stock,,ha,100\nc,A,2021-10,stock,,ha,10\nc,A,2021-01..09,stock,,ha,9\n"
     "IIP,A,2021-01..10,,,,100\nIIP,A,2021-10,,,,10\nIIP,A,2021-01..09,,,,9\n"
     "e,A,2021-01..10,,,ha,100\ne,A,2021-10,,,tấn,10\ne,A,2021-01..09,,,ha,9\n",
     ""},
    {"V32: the arithmetic mean", "average", /* cube roots of 1.12975 x 1.07475 x 1.07805 = 1.0938965 and of
                                               1.12985 x 1.07485 x 1.07815 = 1.0939965; 9.415 - 9.3997 */
     RATES "GDP,GL046,2015,,12.98,,\nGDP,GL046,2016,,7.48,,\nGDP,GL046,2017,,7.81,,\n"
           "GDP,GL046,2015..2017,,9.42,average,\n",
     "3 average inconsistent - growth 9.42 <0 (9.3897..9.3997) d=0.0153 s=9.39\n"},
    {"V33: five years at once", "average", /* fifth roots of 1.475 = 1.0808325 and 1.485 = 1.0822941 */
     RATES "output,GL008,2020,22518,1.48,times,2015\noutput bình quân,GL008,2016..2020,,8.2,average,\n",
     "1 average consistent - growth 8.2 <0 (8.0833..8.2294)\n"},
    {"of the two levels, from a named year", "average", /* sqrt(120.5/100.5) = 1.094991, sqrt(121.5/99.5) = 1.105036 */
     RATES "a,A,2020,121,,,\na,A,2018,100,,,\na,A,2020,,10,average,2018\n",
     "2 average consistent - growth 10 <0 (9.4991..10.5036)\n"},
    {"exactly the root, and just not", "average", /* 1.1 x 1.1: 10.0 is met by 9.95 to 10.05 */
     RATES "a,A,2019,,=10,,\na,A,2020,,=10,,\na,A,2019..2020,,=10,average,\n"
           "b,A,2019,,=10,,\nb,A,2020,,=10,,\nb,A,2019..2020,,>10,average,\n"
           "c,A,2019,,=10,,\nc,A,2020,,=10,,\nc,A,2019..2020,,<10,average,\n",
     "2 average consistent - growth =10 <0 [10.0000..10.0000]\n"
     "5 average consistent - growth >10 <3 [10.0000..10.0000]\n"
     "8 average inconsistent - growth <10 <6 [10.0000..10.0000] d=0.0000 s=10\n"},
    {"a month of another sort, and none before; more than fits", "year_to_date",
     "indicator,source,published,period,unit,prices,actual\n"
     "a,A,,2021-01..10,ha,,100\na,A,,2021-10,ha,,10\n"
     "b,A,,2021-01..10,ha,current,100\nb,A,,2021-10,ha,current,10\nb,A,,2021-01..09,ha,constant2010,9\n"
     "c,A,,2021-01..10,ha,,900000000000000000\nc,A,,2021-10,ha,,0.00000000000000001\n"
     "c,A,,2021-01..09,ha,,900000000000000000\n",
     "5 year_to_date undetermined limit actual - <6\n"},
    {"rows that print other growth, half a year, a million times as much", "average",
     RATES "a,A,2019,,10,times_increase,\na,A,2019,,10,points,\na,A,2019,,10,,2015\na,A,2019,5,,,\na,A,2020,,10,,\n"
           "a,A,2019..2020,,50,average,\na,A,2020-H1,,50,average,\n"
           "b,A,2018,1,,,\nb,A,2020,1000000000,,,\nb,A,2019..2020,,5,average,\n",
     "9 average inconsistent - growth 5 <8\n"},
    {"ends that belong or not", "average", /* of each year 1.09 to 1.10, not itself; 1.10 and 1.11 */
     RATES "a,A,2019,,<10,,\na,A,2020,,<10,,\na,A,2019..2020,,=10,average,\n"
           "b,A,2019,,>10,,\nb,A,2020,,>10,,\nb,A,2019..2020,,=10,average,\n"
           "c,A,2019,,<10,,\nc,A,2020,,<10,,\nc,A,2019..2020,,=9,average,\n"
           "d,A,2019,,>10,,\nd,A,2020,,>10,,\nd,A,2019..2020,,<10,average,\n",
     "2 average inconsistent - growth =10 <0 (9.0000..10.0000) d=0.0000 s=10\n"
     "5 average consistent - growth =10 <3 [10.0000..11.0000)\n"
     "8 average inconsistent - growth =9 <6 (9.0000..10.0000) d=0.0000 s=10\n"
     "11 average inconsistent - growth <10 <9 [10.0000..11.0000) d=0.0000 s=10\n"},
    {"without ends, below nothing, of too long ago, of one year", "average",
     RATES "a,A,2019,,>=10,,\na,A,2020,,10,,\na,A,2019..2020,,50,average,\n"
           "b,A,2019,,10,,\nb,A,2020,,10,,\nb,A,2019..2020,,>=5,average,\nb,A,2019..2020,,<=5,average,\n"
           "b,A,2019..2020,,-150,average,\n"
           "c,A,2020,,50,average,1950\nc,A,2020-01..14,,50,average,\nc,A,2020,,50,average,2019-H1\n"
           "c,A,0001..0002,,50,average,\nc,A,2020-02..03,,50,average,\nc,A,,,50,average,\n"
           "e,A,2018,0,,,\ne,A,2020,5,,,\ne,A,2019..2020,,50,average,\n",
     ""},
    {"a year is missing, or fell to nothing; one year is no average", "average",
     RATES "a,A,2018,,10,,\na,A,2020,,10,,\na,A,2018..2020,,50,average,\n"
           "b,A,2019,,10,,\nb,A,2020,,-100,,\nb,A,2019..2020,,50,average,\n"
           "c,A,2020,,10,,\nc,A,2020,,50,average,2019\n"
           "d,A,2019,,10,,\nd,A,2020,,10,,\nd,B,2019..2020,,50,average,\n",
     ""},
};

START_TEST(test_audit_years_cases)
{
    run_case(&cases[_i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit_years");
    TCase *table = tcase_create("Table");
    tcase_add_loop_test(table, test_audit_years_cases, 0, sizeof cases / sizeof *cases);
    suite_add_tcase(suite, table);
    return test_main(suite);
}
