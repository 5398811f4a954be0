/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Totals and parts: published ones with their arithmetic, every limit, and weighted growth by trying all corners. */

#include "audit_case.h"

#define HEAD "indicator,parent,complete,source,period,unit,actual,completion,growth,growth_form,share\n"
#define SUMS "parts parts_growth parts_completion share contribution"

static const struct audit_case published[] = {
    {"W92", SUMS, /* 1575 + 4745 + 18540 = 24860; of bases 1411.3 + 4313.6 + 14987.9 it is 20.02 % more */
     HEAD "GO,,,OT036,2016-H1,tỷ đồng,24860,49,20,,\nstate,GO,,OT036,2016-H1,tỷ đồng,1575,,11.6,,\n"
          "other,GO,,OT036,2016-H1,tỷ đồng,4745,,10,,\nforeign,GO,,OT036,2016-H1,tỷ đồng,18540,,23.7,,\n",
     "0 parts consistent - actual 24860 <1 [24858.5000..24861.5000)\n"
     "0 parts_growth consistent - growth 20 <1 (19.8692..20.1749)\n"},
    {"W92 with another total", SUMS,
     HEAD "GO,,,OT036,2016-H1,tỷ đồng,24860,49,25.0,,\nstate,GO,,OT036,2016-H1,tỷ đồng,1575,,11.6,,\n"
          "other,GO,,OT036,2016-H1,tỷ đồng,4745,,10,,\nforeign,GO,,OT036,2016-H1,tỷ đồng,18540,,23.7,,\n",
     "0 parts consistent - actual 24860 <1 [24858.5000..24861.5000)\n"
     "0 parts_growth inconsistent - growth 25.0 <1 (19.8692..20.1749) d=4.7751 s=20.0\n"}, /* 24.95 - 20.1749 */
    {"W94", SUMS,
     HEAD "GO,,,OT038,2022-01..07,tỷ đồng,225393,,54.9,,\nstate,GO,,OT038,2022-01..07,tỷ đồng,<4760,,20.3,,\n"
          "other,GO,,OT038,2022-01..07,tỷ đồng,>23000,,25.3,,\nforeign,GO,,OT038,2022-01..07,tỷ đồng,197600,,60.4,,\n",
     /* 225360 is 33 off, more than half units: perhaps they are not all */
     "0 parts consistent - actual 225393 <1 (225349.5000..inf)\n"},
    {"W97", SUMS,
     HEAD "retail,,,OT116,2021-05,tỷ đồng,>1253,,-8.48,,\ntrade,retail,,OT116,2021-05,tỷ đồng,>1084,,-4.48,,\n"
          "hotels,retail,,OT116,2021-05,tỷ đồng,>121,,-33,,\nservices,retail,,OT116,2021-05,tỷ đồng,47.9,,-10.43,,\n",
     "0 parts consistent - actual >1253 <1 [1252.8500..1254.9500)\n"
     "0 parts_growth consistent - growth -8.48 <1 (-8.5973..-8.3782)\n"},
    {"W98", SUMS,
     HEAD "trade,,,OT105,2023,triệu USD,4975,130.9,62.6,,\nexports,trade,,OT105,2023,triệu USD,2750,211.5,168.8,,\n"
          "imports,trade,,OT105,2023,triệu USD,2225,89,9.2,,\n",
     "0 parts consistent - actual 4975 <1 [4974.0000..4976.0000)\n"
     "0 parts_completion consistent - completion 130.9 <1 (130.4064..131.4177)\n"
     "0 parts_growth consistent - growth 62.6 <1 (62.4751..62.6233)\n"},
    {"W101, in two units", SUMS, /* 360 + 3304 + 980 = 4643 */
     HEAD "GO,,,OT015,2016,tỷ đồng,4720,102,14,,\nmining,GO,,OT015,2016,triệu đồng,387000,107.5,33,,\n"
          "making,GO,,OT015,2016,tỷ đồng,3469,105,15.4,,\npower,GO,,OT015,2016,tỷ đồng,864,88.2,,,\n",
     "0 parts consistent - actual 4720 <1 [4718.9995..4721.0005)\n"
     "0 parts_completion consistent - completion 102 <1 (101.2871..102.0115)\n"},
    {"L11: all owners, without levels", SUMS, /* 1.16 to 1.485 times; 2.5 is 1.015 above */
     HEAD "GO,,,OT021,2016-Q1,tỷ đồng,<10000,21,3,times,\nother,GO,yes,OT021,2016-Q1,,,,>18,,\n"
          "state,GO,yes,OT021,2016-Q1,,,,48,,\nforeign,GO,yes,OT021,2016-Q1,,,,<17,,\n",
     "0 parts_growth inconsistent - growth 3 <1 (1.1600..1.4850) d=1.0150\n"},
    {"G23: above all but water", SUMS,
     HEAD "IIP,,,OT068,2021-H1,,,,7.35,,\nmining,IIP,,OT068,2021-H1,,,,-16.71,,\n"
          "making,IIP,,OT068,2021-H1,,,,7.24,,\npower,IIP,,OT068,2021-H1,,,,3.23,,\n"
          "cung cấp nước,IIP,,OT068,2021-H1,,,,12.21,,\n",
     "0 parts_growth suspicious edge growth 7.35 <1 (-16.7150..7.2450)\n"},
    {"the same though all are there", SUMS,
     HEAD "IIP,,yes,OT068,2021-H1,,,,7.35,,\nmining,IIP,,OT068,2021-H1,,,,-16.71,,\n"
          "making,IIP,,OT068,2021-H1,,,,7.24,,\npower,IIP,,OT068,2021-H1,,,,3.23,,\n"
          "cung cấp nước,IIP,,OT068,2021-H1,,,,12.21,,\n",
     "0 parts_growth suspicious edge growth 7.35 <1 (-16.7150..7.2450)\n"},
    {"not above, not without water, not of two, nor above water", SUMS,
     HEAD "IIP,,,A,2021,,,,7.2,,\na,IIP,,A,2021,,,,7.24,,\nb,IIP,,A,2021,,,,3.23,,\nwater,IIP,,A,2021,,,,12.21,,\n"
          "IIP,,,B,2021,,,,7.5,,\na,IIP,,B,2021,,,,7.24,,\nb,IIP,,B,2021,,,,3.23,,\nnhà nước,IIP,,B,2021,,,,12.21,,\n"
          "IIP,,,C,2021,,,,7.5,,\na,IIP,,C,2021,,,,7.24,,\nwater,IIP,,C,2021,,,,12.21,,\n"
          "IIP,,,D,2021,,,,13,,\na,IIP,,D,2021,,,,7.24,,\nb,IIP,,D,2021,,,,3.23,,\nwater,IIP,,D,2021,,,,12.21,,\n",
     ""},
    {"S69: another's total", SUMS, /* 113.5/685 to 114.5/684; 23.45 is 6.7102 above; 114/684 = 16.67 */
     HEAD "exports,,,OT129,2020-01..08,triệu USD,>684,,,,\nseafood,exports,,OT129,2020-01..08,triệu USD,484,,,,71\n"
          "rice,exports,,OT129,2020-01..08,triệu USD,114,,,,23.5\n",
     "0 parts consistent - actual >684 <1 [597.0000..inf)\n"
     "1 share consistent - share 71 <0 (70.5839..70.8333)\n"
     "2 share inconsistent - share 23.5 <0 (16.5693..16.7398) d=6.7102 s=16.7\n"},
    {"S74: parts that are not all", SUMS,
     HEAD "GRDP,,,OT071,2020,tỷ đồng,>19082,,,,\na,GRDP,,OT071,2020,tỷ đồng,7549.31,,,,\n"
          "b,GRDP,,OT071,2020,tỷ đồng,3069.78,,,,\nc,GRDP,,OT071,2020,tỷ đồng,7610.06,,,,\n",
     "0 parts consistent - actual >19082 <1 [18229.1350..inf)\n"},
};

static const struct audit_case sums[] = {
    {"more than the total together, which may be two breakdowns", SUMS, /* 59.5 + 49.5 */
     HEAD "t,,,A,2020,ha,100,,,,\na,t,,A,2020,ha,60,,,,\nb,t,,A,2020,ha,50,,,,\n",
     "0 parts suspicious overlap actual 100 <1 [109.0000..inf)\n"},
    {"one part more than the total", SUMS,
     HEAD "t,,,A,2020,ha,100,,,,\na,t,,A,2020,ha,60,,,,\nb,t,,A,2020,ha,150,,,,\n",
     "0 parts inconsistent - actual 100 <2 [149.5000..inf) d=49.0000 s=150\n"},
    {"less than the total, of which they are all", SUMS, /* 39.5 + 29.5 to 40.5 + 30.5 */
     HEAD "t,,yes,A,2020,ha,17,,,,\na,t,,A,2020,ha,40,,,,\nb,t,,A,2020,ha,30,,,,\n",
     "0 parts inconsistent - actual 17 <1 [69.0000..71.0000) d=51.5000 s=70 digits_swapped=71\n"},
    {"below 0", SUMS, /* nothing follows but from all of them: -20 + 130 */
     HEAD "t,,,A,2020,ha,100,,,,\na,t,,A,2020,ha,-20,,,,\nb,t,,A,2020,ha,130,,,,\n"
          "u,,yes,A,2020,ha,100,,,,\na,u,,A,2020,ha,-20,,,,\nb,u,,A,2020,ha,130,,,,\n",
     "3 parts inconsistent - actual 100 <4 (109.0000..111.0000) d=8.5000 s=110\n"},
    {"a level counts once", SUMS,
     HEAD "t,,,A,2020,ha,100,,,,\na,t,,A,2020,ha,60,,5,,\na,t,,A,2020,ha,60,90,,,\nb,t,,A,2020,ha,40,,,,\n",
     "0 parts consistent - actual 100 <1 [99.0000..101.0000)\n"},
    {"other documents, periods, regions, targets and kinds are no parts", SUMS,
     "indicator,parent,source,period,region,status,kind,prices,unit,actual\n"
     "t,,A,2020,,,,current,ha,100\na,t,B,2020,,,,,ha,600\nb,t,A,2021,,,,,ha,600\nc,t,A,2020,X,,,,ha,600\n"
     "d,t,A,2020,,target,,,ha,600\ne,t,A,2020,,,stock,,ha,600\nf,t,A,2020,,,,constant2010,ha,600\n"
     "g,t,A,2020,,,,,tấn,600\n",
     ""},
    {"indexes and rates are no sums", SUMS,
     "indicator,parent,source,period,kind,actual\nIIP,,A,2020,,100\na,IIP,A,2020,,90\nb,IIP,A,2020,,80\n"
     "r,,A,2020,rate,5\ns,r,A,2020,rate,9\n",
     ""},
    {"a part of itself", SUMS, HEAD "t,t,,A,2020,ha,100,,,,100\n", ""},
    {"shares of all parts", SUMS, /* 39.5 + 34.5 + 29.5 = 103.5; 40 + 35 + 25 = 100 */
     HEAD "t,,yes,A,2020,ha,,,,,\na,t,,A,2020,ha,,,,,40\nb,t,,A,2020,ha,,,,,35\nc,t,,A,2020,ha,,,,,30\n"
          "t,,yes,B,2020,ha,,,,,\na,t,,B,2020,ha,,,,,40\nb,t,,B,2020,ha,,,,,35\nc,t,,B,2020,ha,,,,,25\n"
          "t,,,C,2020,ha,,,,,\na,t,,C,2020,ha,,,,,40\n",
     "0 share inconsistent - share - <1 [100.0000..100.0000] d=3.5000\n"
     "4 share consistent - share - <5 [100.0000..100.0000]\n"},
    {"points", SUMS, /* (120 - 100)/1000 = 2: 19/1000.5 to 21/999.5; 110/1.1 = 100 in place of 1000: 10/100 */
     "indicator,parent,source,period,unit,actual,base,growth,growth_form\n"
     "t,,A,2020,ha,1100,1000,,\na,t,A,2020,ha,120,100,2.1,points\nb,t,A,2020,ha,120,100,2.5,points\n"
     "t,,B,2020,ha,110,,10,\na,t,B,2020,ha,20,10,9,points\n",
     "0 parts consistent - actual 1100 <1 [239.0000..inf)\n"
     "1 contribution consistent - growth 2.1 <0 (1.8991..2.1011)\n"
     "2 contribution inconsistent - growth 2.5 <0 (1.8991..2.1011) d=0.3489 s=2.0\n"
     "3 parts consistent - actual 110 <4 [19.5000..inf)\n"
     "4 contribution consistent - growth 9 <3 (8.9186..11.1005)\n"}, /* 9/100.9132 to 11/99.0950 */
    {"points make up growth", SUMS,                                  /* 1.2 + 3.4 = 4.6 */
     "indicator,parent,complete,source,period,growth,growth_form\n"
     "t,,yes,A,2020,4.7,\na,t,,A,2020,1.2,points\nb,t,,A,2020,3.4,points\n"
     "t,,yes,B,2020,5.0,\na,t,,B,2020,1.2,points\nb,t,,B,2020,3.4,points\n",
     "0 contribution consistent - growth 4.7 <1 [4.5000..4.7000)\n"
     "3 contribution inconsistent - growth 5.0 <4 [4.5000..4.7000) d=0.2500 s=4.6\n"},
    {"completion within the parts'", SUMS,
     HEAD "t,,yes,A,2020,ha,,95,,,\na,t,,A,2020,ha,,80,,,\nb,t,,A,2020,ha,,90,,,\n",
     "0 parts_completion inconsistent - completion 95 <1 [79.5000..90.5000) d=4.0000\n"},
    {"growth on other bases is not compared", SUMS,
     "indicator,parent,complete,source,period,growth,growth_form,base_period\n"
     "t,,yes,A,2020,95,,\na,t,,A,2020,5,,2015\nb,t,,A,2020,6,,\n"
     "t,,yes,B,2020,95,,\na,t,,B,2020,5,times_increase,\nb,t,,B,2020,6,,\n"
     "t,,yes,C,2020,95,,\na,t,,C,2020,-100,,\nb,t,,C,2020,6,,\n",
     ""},
    {"a part without a level, growth of year 1, points without a base", SUMS,
     HEAD "t,,,A,2020,ha,100,,,,\na,t,,A,2020,ha,60,,,,\nb,t,,A,2020,ha,,,5,,\n"
          "u,,yes,A,0001,ha,,,50,,\na,u,,A,0001,ha,,,5,,\n"
          "v,,,A,2020,ha,100,,5,,\na,v,,A,2020,ha,60,,5,points,\n",
     "0 parts consistent - actual 100 <1 [59.5000..inf)\n"
     "5 parts consistent - actual 100 <6 [59.5000..inf)\n"},
    {"levels below 0 have no weights", SUMS, /* -20.5 + 129.5 */
     HEAD "t,,yes,A,2020,ha,110,,50,,\na,t,,A,2020,ha,-20,,5,,\nb,t,,A,2020,ha,130,,6,,\n",
     "0 parts consistent - actual 110 <1 (109.0000..111.0000)\n"},
    {"nor have levels of which none is above", SUMS,
     HEAD "t,,yes,A,2020,ha,0,,5,,\na,t,,A,2020,con,0,,5,,\n"
          "u,,yes,B,2020,con,0,,7,,\na,u,,B,2020,con,0,,5,,\n",
     "2 parts consistent - actual 0 <3 [0.0000..0.0000]\n"
     "2 parts_growth inconsistent - growth 7 <3 [4.5000..5.5000) d=1.0000\n"},
    {"ends that are open upward", SUMS, /* 60 at 5 and 40 at 10 make 100/(57.14 + 36.36) = 1.0694 */
     HEAD "t,,yes,A,2020,ha,100,,50,,\na,t,,A,2020,ha,60,,>=5,,\nb,t,,A,2020,ha,40,,10,,\n"
          "t,,yes,B,2020,ha,100,,1,,\na,t,,B,2020,ha,60,,>=5,,\nb,t,,B,2020,ha,40,,10,,\n"
          "t,,yes,C,2020,ha,100,,7,,\na,t,,C,2020,ha,>=60,,10,,\nb,t,,C,2020,ha,40,,5,,\n"
          "t,,yes,D,2020,ha,100,,>=6,,\na,t,,D,2020,ha,60,,10,,\nb,t,,D,2020,ha,40,,5,,\n",
     "0 parts consistent - actual 100 <1 [99.0000..101.0000)\n"
     "0 parts_growth consistent - growth 50 <1\n"
     "3 parts consistent - actual 100 <4 [99.0000..101.0000)\n"
     "3 parts_growth inconsistent - growth 1 <4 s=7\n"
     "6 parts consistent - actual 100 <7 [99.5000..inf)\n"
     "6 parts_growth consistent - growth 7 <7\n"
     "9 parts consistent - actual 100 <10 [99.0000..101.0000)\n"
     "9 parts_growth consistent - growth >=6 <10 (7.4184..8.4694)\n"},
    {"what is short of the plan, more digits than are searched for", SUMS, /* 150/(80/0.8 + 70/0.7) = 0.75 */
     "indicator,parent,complete,source,period,unit,actual,completion,completion_form,growth\n"
     "t,,yes,A,2020,ha,150,10,shortfall,\na,t,,A,2020,ha,80,20,shortfall,\nb,t,,A,2020,ha,70,30,shortfall,\n"
     "u,,yes,A,2020,ha,150,,,50.000000001\na,u,,A,2020,ha,80,,,20\nb,u,,A,2020,ha,70,,,30\n",
     "0 parts consistent - actual 150 <1 [149.0000..151.0000)\n"
     "0 parts_completion inconsistent - completion 10 <1 (24.4643..25.5357) d=13.9643 s=25\n"
     "3 parts consistent - actual 150 <4 [149.0000..151.0000)\n"
     "3 parts_growth inconsistent - growth 50.000000001 <4 (23.9342..25.0020) d=24.9980\n"},
    {"exactly what the parts give, and just not", SUMS,
     HEAD "t,,yes,A,2020,ha,=100,,=10,,\na,t,,A,2020,ha,=60,,=10,,\nb,t,,A,2020,ha,=40,,=10,,\n"
          "t,,yes,B,2020,ha,=100,,>10,,\na,t,,B,2020,ha,=60,,=10,,\nb,t,,B,2020,ha,=40,,=10,,\n"
          "t,,yes,C,2020,ha,=100,,<10,,\na,t,,C,2020,ha,=60,,=10,,\nb,t,,C,2020,ha,=40,,=10,,\n"
          "t,,yes,D,2020,ha,=100,,=10,,\na,t,,D,2020,ha,=60,,<10,,\nb,t,,D,2020,ha,=40,,<10,,\n"
          "t,,yes,E,2020,ha,=100,,=10,,\na,t,,E,2020,ha,=60,,<10,,\nb,t,,E,2020,ha,=0,,=10,,\n"
          "t,,yes,F,2020,ha,=100,,<=10,,\na,t,,F,2020,ha,=60,,=10,,\nb,t,,F,2020,ha,=40,,>10,,\n",
     "0 parts consistent - actual =100 <1 [100.0000..100.0000]\n"
     "0 parts_growth consistent - growth =10 <1 [10.0000..10.0000]\n"
     "3 parts consistent - actual =100 <4 [100.0000..100.0000]\n"
     "3 parts_growth consistent - growth >10 <4 [10.0000..10.0000]\n"
     "6 parts consistent - actual =100 <7 [100.0000..100.0000]\n"
     "6 parts_growth inconsistent - growth <10 <7 [10.0000..10.0000] d=0.0000 s=10\n"
     "9 parts consistent - actual =100 <10 [100.0000..100.0000]\n"
     "9 parts_growth inconsistent - growth =10 <10 (9.0000..10.0000) d=0.0000 s=10\n"
     "12 parts inconsistent - actual =100 <13 [60.0000..60.0000] d=40.0000 s=60\n"
     "12 parts_growth inconsistent - growth =10 <13 (9.0000..10.0000) d=0.0000 s=10\n"
     "15 parts consistent - actual =100 <16 [100.0000..100.0000]\n"
     "15 parts_growth consistent - growth <=10 <16 [10.0000..10.3978)\n"}, /* 100/(60/1.1 + 40/1.11) */
    {"ends of a range belong or not", SUMS,
     HEAD "t,,yes,A,2020,ha,,,=10,,\na,t,,A,2020,ha,,,<10,,\nb,t,,A,2020,ha,,,=10,,\nc,t,,A,2020,ha,,,=9,,\n"
          "t,,yes,B,2020,ha,,,=10,,\na,t,,B,2020,ha,,,<10,,\nb,t,,B,2020,ha,,,<10,,\n"
          "t,,yes,C,2020,ha,,,=9,,\na,t,,C,2020,ha,,,<10,,\nb,t,,C,2020,ha,,,=9,,\n",
     "0 parts_growth consistent - growth =10 <1 [9.0000..10.0000]\n"
     "4 parts_growth inconsistent - growth =10 <5 (9.0000..10.0000) d=0.0000\n"
     "7 parts_growth consistent - growth =9 <8 [9.0000..10.0000)\n"},
    {"too many digits for shares and points", "share contribution",
     "indicator,parent,complete,source,period,unit,actual,base,growth,growth_form,share\n"
     "t,,,A,2020,ha,0.00000000000000007,0.00000000000000007,,,\n"
     "a,t,,A,2020,ha,900000000000000000,900000000000000000,1,points,5\nb,t,,A,2020,tấn,5,5,1,points,5\n"
     "c,t,,A,2020,ha,5,-5,1,points,\nd,t,,A,2020,ha,0.00000000000000007,900000000000000000,1,points,\n"
     "u,,,A,2020,ha,-5,-5,,,\na,u,,A,2020,ha,3,3,1,points,5\n"
     "v,,yes,A,2020,ha,,,,,\na,v,,A,2020,ha,,,,,0.00000000000000001\nb,v,,A,2020,ha,,,,,900000000000000000\n"
     "IIP,,,A,2020,,,,,,\nx,IIP,,A,2020,,5,5,1,points,5\ny,,,A,2020,ha,5,5,1,points,5\n",
     ""},
    {"other plans", SUMS,
     "indicator,parent,complete,source,period,completion,plan_scope\n"
     "t,,yes,A,2020,95,HĐND\na,t,,A,2020,80,trung ương\nt,,yes,B,2020,95,HĐND\na,t,,B,2020,80,\n",
     "2 parts_completion inconsistent - completion 95 <3 [79.5000..80.5000) d=14.0000\n"},
    {"more than fits", "parts parts_growth",
     HEAD "t,,,A,2020,ha,1,,,,\na,t,,A,2020,ha,0.00000000000000001,,,,\nb,t,,A,2020,ha,900000000000000000,,,,\n",
     "0 parts undetermined limit actual - <1\n"},
};

static void run(const struct audit_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        run_case(&cases[i]);
}

START_TEST(test_audit_parts_published)
{
    run(published, sizeof published / sizeof *published);
}
END_TEST

START_TEST(test_audit_parts_sums)
{
    run(sums, sizeof sums / sizeof *sums);
}
END_TEST

/* Whole numbers, in halves; up to 20 and 45 %, so that the products of all corners are below 2^63. */
struct box {
    int64_t level[3], growth[3], total;
    int parts;
};

struct fraction {
    int64_t n, d;
};

static int compare(struct fraction a, struct fraction b)
{
    int64_t left = a.n * b.d, right = b.n * a.d;
    return (left > right) - (left < right);
}

/* sum of a over sum of a / r, r = (200 + 2 g + side) / 200, at one corner. */
static struct fraction corner(const struct box *box, unsigned levels, int side)
{
    struct fraction result = {0, 0};
    int64_t product = 1;
    for (int i = 0; i < box->parts; i++)
        product *= 200 + 2 * box->growth[i] + side;
    for (int i = 0; i < box->parts; i++) {
        int64_t a = 2 * box->level[i] + ((levels >> i & 1) != 0 ? 1 : -1);
        result.n += a * product;
        result.d += a * 200 * (product / (200 + 2 * box->growth[i] + side));
    }
    return result;
}

/* Whether the total's growth meets what the corners allow: 1, 0, or -1 where only an end decides. */
static int decide(const struct box *box)
{
    const struct fraction low = {199 + 2 * box->total, 200}, high = {201 + 2 * box->total, 200};
    struct fraction least = corner(box, 0, -1), most = corner(box, 0, 1);
    for (unsigned levels = 1; levels < 1u << box->parts; levels++) {
        struct fraction below = corner(box, levels, -1), above = corner(box, levels, 1);
        least = compare(below, least) < 0 ? below : least;
        most = compare(above, most) > 0 ? above : most;
    }
    int up = compare(most, low), down = compare(least, high);
    return up == 0 || down == 0 ? -1 : up > 0 && down < 0;
}

static enum cth_status note_verdict(void *user, const struct cth_finding *finding)
{
    if (finding->check == CTH_CHECK_PARTS_GROWTH)
        *(int *)user = (int)finding->verdict;
    return CTH_OK;
}

static struct cth_indicator row_of(const char *name, const char *parent, int64_t level, int64_t growth)
{
    return (struct cth_indicator){
        .name = {name, strlen(name)},
        .parent = {parent, strlen(parent)},
        .period = CTH_YEAR(2020),
        .complete = true,
        .actual = CTH_FIGURE(level > 0 ? CTH_PRINTED : CTH_ABSENT, level, 0),
        .growth = CTH_FIGURE(CTH_PRINTED, growth, 0),
    };
}

static uint32_t draw(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % below;
}

START_TEST(test_audit_parts_corners)
{
    enum { CASES = 20000, WANTED = 2000 };
    static const char *const names[] = {"a", "b", "c"};
    uint32_t state = 20211231;
    int seen[2] = {0, 0};
    void *memory = malloc(cth_audit_memory(4));
    for (int i = 0; i < CASES; i++) {
        struct box box = {.parts = 2 + (int)draw(&state, 2)};
        struct cth_indicator rows[4];
        int64_t sum = 0;
        for (int j = 0; j < box.parts; j++) {
            box.level[j] = 1 + draw(&state, 20);
            box.growth[j] = (int64_t)draw(&state, 90) - 45;
            rows[j + 1] = row_of(names[j], "t", box.level[j], box.growth[j]);
            sum += box.growth[j];
        }
        box.total = sum / box.parts + (int64_t)draw(&state, 21) - 10;
        rows[0] = row_of("t", "", 0, box.total);
        int expected = decide(&box), verdict = -1;
        if (expected < 0)
            continue;
        size_t count = (size_t)box.parts + 1;
        ck_assert_int_eq(cth_audit(rows, count, NULL, memory, cth_audit_memory(count), note_verdict, &verdict), CTH_OK);
        ck_assert_int_eq(verdict, expected ? CTH_CONSISTENT : CTH_INCONSISTENT);
        seen[expected]++;
    }
    ck_assert_int_gt(seen[0], WANTED);
    ck_assert_int_gt(seen[1], WANTED);
    free(memory);
}
END_TEST

static enum cth_status count_parts(void *user, const struct cth_finding *finding)
{
    *(unsigned *)user += finding->check == CTH_CHECK_PARTS;
    return CTH_OK;
}

/* 64 parts are compared with their total, 65 are not. */
START_TEST(test_audit_parts_limit)
{
    enum { MOST = 64 };
    static char names[MOST + 1][8];
    struct cth_indicator rows[MOST + 2] = {row_of("t", "", MOST, 1)};
    void *memory = malloc(cth_audit_memory(MOST + 2));
    for (int i = 0; i <= MOST; i++) {
        snprintf(names[i], sizeof names[i], "p%d", i);
        rows[i + 1] = row_of(names[i], "t", 1, 1);
    }
    for (size_t count = MOST + 1; count <= MOST + 2; count++) {
        unsigned found = 0;
        ck_assert_int_eq(cth_audit(rows, count, NULL, memory, cth_audit_memory(count), count_parts, &found), CTH_OK);
        ck_assert_uint_eq(found, count == MOST + 1);
    }
    free(memory);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit_parts");
    TCase *table = tcase_create("Table"), *core = tcase_create("Core"), *limits = tcase_create("Limits");
    tcase_add_test(table, test_audit_parts_published);
    tcase_add_test(table, test_audit_parts_sums);
    tcase_add_test(core, test_audit_parts_corners);
    tcase_add_test(limits, test_audit_parts_limit);
    suite_add_tcase(suite, table);
    suite_add_tcase(suite, core);
    suite_add_tcase(suite, limits);
    return test_main(suite);
}
