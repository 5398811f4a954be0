/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Plans, bases and levels in several records: published figures and small cases, their arithmetic beside them. */

#include "audit_case.h"

#define HEAD "indicator,region,source,published,period,unit,status,actual,plan,base,completion,growth,growth_form\n"

static const struct audit_case plans[] = {
    {"a target of another document (P01)", "completion plan", /* 76581/84000.5 to 76582/83999.5 = 91.1696; 92.185 is
                                                                  1.0154 above */
     HEAD "retail,GL,GL011,2021-01-29,2021,tỷ đồng,target,84000,,,,,\n"
          "retail,GL,GL001,2021-12-31,2021,tỷ đồng,,>76581,,,92.19,,\n",
     "1 completion inconsistent - completion 92.19 <0 (91.1673..91.1696) d=1.0154 s=91.17\n"},
    {"of its own document first", "completion plan",
     HEAD "retail,GL,A,2021-01-29,2021,tỷ đồng,target,90000,,,,,\n"
          "retail,GL,A,2021-12-31,2021,tỷ đồng,target,99000,,,,,\n"
          "retail,GL,B,2021-12-30,2021,tỷ đồng,target,50,,,,,\n"
          "retail,GL,A,2021-12-31,2021,tỷ đồng,,49500,,,60,,\n",
     /* 49499.5/99000.5 to 49500.5/98999.5; 60 is at least 59.5; B's plan came a day before A's second */
     "1 plan suspicious other_series actual 99000 <2 [49.5000..50.5000) d=197900.0000\n"
     "2 plan suspicious other_series actual 50 <0 [89999.5000..90000.5000) d=-99.9444\n"
     "3 completion inconsistent - completion 60 <1 (49.9992..50.0008) d=9.4992 s=50\n"},
    {"adjusted since: the one that fits", "completion",
     HEAD "retail,GL,A,2021-01-29,2021,tỷ đồng,target,80000,,,,,\n"
          "retail,GL,B,2021-06-29,2021,tỷ đồng,target,90000,,,,,\n"
          "retail,GL,C,2021-12-31,2021,tỷ đồng,,40000,,,50,,\n",
     "2 completion consistent - completion 50 <0 (49.9991..50.0009)\n"},
    {"the last one before it, in another unit", "completion",
     HEAD "retail,GL,A,2021-01-29,2021,tỷ đồng,target,80,,,,,\n"
          "retail,GL,B,2021-06-29,2021,nghìn tỷ đồng,target,90,,,,,\n"
          "retail,GL,D,2022-06-29,2021,tỷ đồng,target,85,,,,,\n"
          "retail,GL,C,2021-12-31,2021,tỷ đồng,,45000,,,60,,\n",
     /* 44999.5/90500 = 49.7232, 45000.5/89500 = 50.2799 */
     "3 completion inconsistent - completion 60 <1 (49.7232..50.2799) d=9.2201 s=50\n"},
    {"a plan printed with another row", "completion",
     HEAD "retail,GL,A,2021-07-01,2021-H1,tỷ đồng,,40,100,,,,\n"
          "retail,GL,B,2021-10-01,2021-01..09,tỷ đồng,,60,,,70,,\n",
     "1 completion inconsistent - completion 70 <0 (59.2040..60.8040) d=8.6960 s=60\n"},
    {"not of half a year, nor another name, region or prices", "completion",
     "indicator,region,source,period,status,prices,actual,completion\n"
     "a,GL,A,2021-H1,target,,50,\na,GL,B,2021-01..09,,,60,70\n"
     "b,GL,A,2021,target,,50,\nc,GL,B,2021,,,60,70\n"
     "d,GL,A,2021,target,,50,\nd,KT,B,2021,,,60,70\n"
     "e,GL,A,2021,target,current,50,\ne,GL,B,2021,,constant2010,60,70\n",
     ""},
    {"prices or scope not stated, or another's scope", "completion",
     "indicator,source,period,status,prices,plan_scope,actual,completion\n"
     "a,A,2021,target,current,,50,\na,B,2021,,,,60,70\n"
     "b,A,2021,target,,HĐND,50,\nb,B,2021,,,,60,70\n"
     "c,A,2021,target,,HĐND,50,\nc,B,2021,,,trung ương,60,70\n",
     /* 59.5/50.5 = 117.8218, 60.5/49.5 = 122.2222; 70.5 is 47.3218 below */
     "1 completion suspicious other_series completion 70 <0 (117.8218..122.2222)\n"},
    {"nor a row's own, a target's without a level, or one without its window", "completion",
     "indicator,source,period,status,actual,completion,plan\n"
     "a,A,2021,target,,,\na,B,2021,,60,70,\nb,A,2021,target,5,,\nb,B,,,60,70,\n"
     "c,A,2021,target,5,,\nc,B,2021,,60,0,\nd,A,2021,target,5,,\nd,B,2021,,,70,\n",
     ""},
    {"a target is not its own plan", "completion plan", HEAD "retail,GL,A,2021-01-29,2021,tỷ đồng,target,80,,,70,,\n",
     ""},
    {"undated, a target is the plan and nothing besides", "plan completion", /* 39.5/100.5 to 40.5/99.5 */
     HEAD "a,GL,A,,2021-H1,ha,,40,,,50,,\na,GL,B,,2021,ha,target,100,,,,,\n",
     "0 completion inconsistent - completion 50 <1 (39.3035..40.7035) d=8.7965 s=40\n"},
    {"a target printed only later", "plan completion", /* 76581/0.9219 = 83068.7; 84000 is 1.1212 % above */
     HEAD "retail,GL,GL001,2021-12-31,2021,tỷ đồng,,>76581,,,92.19,,\n"
          "retail,GL,X,2022-01-29,2021,tỷ đồng,target,84000,,,,,\n",
     "1 plan consistent revision actual 84000 <0 (83064.1575..83074.2529) d=1.1212\n"},
    {"implied twice: Kon Tum's budget of 2018 (OT014, OT016)", "plan", /* 2530/1.1654 = 2170.93, 1172/0.535 = 2190.65 */
     HEAD "budget,KT,OT016,2018-07-05,2018-H1,triệu đồng,,1172000,,,53.50,,\n"
          "budget,KT,OT014,2019-01-02,2018,tỷ đồng,,2530,,,116.54,,\n",
     "1 plan consistent revision plan - <0 (2190.4486..2190.8599) d=-0.9005\n"},
    {"targets of two documents", "plan",
     HEAD "a,GL,A,2021-01-29,2021,ha,target,100,,,,,\na,GL,B,2021-02-28,2021,ha,target,101,,,,,\n"
          "a,GL,C,2021-03-28,2021,ha,target,104,,,,,\n",
     "1 plan consistent - actual 101 <0 [99.5000..100.5000)\n"
     "2 plan consistent revision actual 104 <1 [100.5000..101.5000) d=2.9703\n"},
};

static const struct audit_case bases[] = {
    {"of the same document (G20)", "growth base", /* 1157.5/950.5 to 1158.5/949.5; 12.5 is 9.2780 below */
     HEAD "exports,DN,OT065,,2018,triệu USD,,1158,,,,12,\nexports,DN,OT065,,2017,triệu USD,,950,,,,,\n",
     "0 growth inconsistent - growth 12 <1 (21.7780..22.0116) d=9.2780 s=22\n"},
    {"two rows of it, one of which fits", "growth base", /* 109.5/100.5 to 110.5/99.5 */
     HEAD "a,,A,,2018,ha,,110,,,,10,\na,,A,,2017,ha,,100,,,,,\na,,A,,2017,ha,,50,,,,,\n",
     "0 growth consistent - growth 10 <1 (8.9552..11.0553)\n"},
    {"of a rate, in points; not of a total's points or of an average", "growth",
     "indicator,source,period,kind,actual,growth,growth_form,base_period\n"
     "a,A,2021,rate,5.0,1.0,points,\na,A,2020,rate,4.5,,,\n"
     "b,A,2021,,110,9,points,\nb,A,2020,,100,,,\nc,A,2021,,110,90,average,2020\nc,A,2020,,100,,,\n"
     "d,A,2021,,110,90,,2020-H1\nd,A,2020-H1,,100,,,\ne,A,0001,,110,90,,\nf,A,2021,,110,90,,\nf,A,2020,stock,100,,,\n"
     "g,A,2021,,110,90,,\ng,A,2020,,,,,\n",
     /* 5.05 - 4.45 = 0.6 and less than 0.95; 4.95 - 4.55 = 0.4 */
     "0 growth inconsistent - growth 1.0 <1 (0.4000..0.6000) d=0.3500 s=0.5\n"},
    {"R36", "base", /* 19693/1.1514 = 17103.5 */
     HEAD "output,GL,GL002,2021-09,2021-01..09,tỷ đồng,,>16789,,,,,\n"
          "output,GL,GL006,2022-09-23,2022-01..09,tỷ đồng,,>19693,,,,15.14,\n",
     "1 base consistent revision base - <0 [16789.0000..16790.0000) d=1.8734\n"},
    {"R38", "base", /* 76581/1.0597 = 72266.7 */
     HEAD "retail,GL,GL011,2021-01-29,2020,tỷ đồng,,75000,,,,,\n"
          "retail,GL,GL001,2021-12-31,2021,tỷ đồng,,>76581,,,,5.97,\n",
     "1 base consistent revision base - <0 [74999.5000..75000.5000) d=-3.6444\n"},
    {"R40", "base", /* 63327/1.157 = 54733.8 */
     HEAD "retail,GL,GL048,2021-09-27,2021-01..09,tỷ đồng,,>54200,,,,,\n"
          "retail,GL,GL006,2022-09-23,2022-01..09,tỷ đồng,,63327,,,,15.7,\n",
     "1 base consistent revision base - <0 [54200.0000..54300.0000) d=0.9849\n"},
    {"what another document implies (L07)", "base", /* 94.5/1.05565 to 95.5/1.05555; 915/10.16 = 90.06 is inside,
                                                       915/11.16 = 81.99 is not */
     HEAD "imports,GL,GL011,2021-01-29,2021,triệu USD,target,95,,,,5.56,\n"
          "imports,GL,GL001,2021-12-31,2021,triệu USD,,915,,,,10.16,times_increase\n",
     "1 base consistent - base - <0 (89.5183..90.4742) ratio\n"},
    {"n times more, as an increase", "base", /* 915/11.16 = 81.99 */
     HEAD "imports,GL,A,2021-01-29,2020,triệu USD,,82,,,,,\n"
          "imports,GL,B,2021-12-31,2021,triệu USD,,915,,,,10.16,times_increase\n",
     "1 base consistent - base - <0 [81.5000..82.5000) increase\n"},
    {"both readings", "base",
     HEAD "imports,GL,A,2021-01-29,2020,triệu USD,,~90,,,,,\n"
          "imports,GL,B,2021-12-31,2021,triệu USD,,915,,,,10.16,times_increase\n",
     "1 base undetermined ambiguous base - <0 [80.0000..100.0000] both\n"},
    {"neither: the nearer one", "base", /* 100/2 = 50 and 100/3 = 33.3 on 30: the second is 11.1 % above */
     HEAD "a,GL,A,2021-01-29,2020,ha,,30.0,,,,,\na,GL,B,2021-12-31,2021,ha,,100,,,,2.00,times_increase\n",
     "1 base suspicious large_revision base - <0 [29.9500..30.0500) d=11.1111\n"},
    {"a level printed after what implied it", "base level",
     HEAD "a,GL,A,2021-12-31,2021,ha,,110,,,,10,\na,GL,B,2022-12-31,2020,ha,,105,,,,,\n",
     /* 109.5/1.105 to 110.5/1.095 */
     "1 base consistent revision actual 105 <0 (99.0950..100.9132) d=5.0000\n"},
    {"a printed base, and printed before implied", "base", /* C implies 110/1.1 = 100, A prints 102 */
     HEAD "a,GL,A,2021-01-31,2020,ha,,102,,,,,\na,GL,C,2021-06-30,2021,ha,,110,,,,10,\n"
          "a,GL,B,2021-12-31,2021,ha,,110,,105,,,\n",
     "1 base consistent revision base - <0 [101.5000..102.5000) d=-1.9608\n"
     "2 base consistent revision base 105 <0 [101.5000..102.5000) d=2.9412\n"},
    {"one that agrees before the nearest", "base",
     HEAD "a,GL,A,2021-01-31,2020,ha,,100,,,,,\na,GL,C,2021-06-30,2020,ha,,90,,,,,\n"
          "a,GL,B,2021-12-31,2021,ha,,110,,,,10,\n",
     "2 base consistent - base - <0 [99.5000..100.5000)\n"},
    {"not against n times more of another", "base",
     HEAD "a,GL,A,2021-06-30,2021,ha,,110,,,,2,times_increase\na,GL,B,2021-12-31,2021,ha,,110,,,,10,\n", ""},
    {"a fall that two years imply (R45)", "base", /* 17200/1.225 = 14040.8 is below 0.8 x 17804.5 = 14243.6 */
     HEAD "output,DL,OT001,2020-12,2020,tỷ đồng,,17805,,16500,,7.9,\n"
          "output,DL,OT004,2023-02-16,2022,tỷ đồng,,>17100,,,,23,\n",
     "1 base suspicious implied_fall base - <0 [17804.5000..17805.5000) d=-21.9183\n"},
    {"not sure, or not implied", "base", /* 100/1.25 = 80 of 100 at most; and 2021 is printed */
     HEAD "a,GL,A,2020-12,2020,ha,,100.0,,,,,\na,GL,B,2022-12,2022,ha,,100.0,,,,25,\n"
          "b,GL,A,2020-12,2020,ha,,100,,,,,\nb,GL,B,2021-12,2021,ha,,70,,,,,\nb,GL,C,2022-12,2022,ha,,100,,,,42,\n",
     "4 base consistent - base - <3 [69.5000..70.5000)\n"},
    {"nor from what was implied itself, or is in another unit", "base",
     HEAD "a,,A,2021,2021,ha,,100.0,,,,0,\na,,B,2022,2022,tấn,,100.0,,,,50,\n"
          "b,,A,2021,2021,con,,100.0,,,,0,\nb,,C,2021,2020,tấn,,100,,,,,\nb,,B,2022,2022,ha,,100.0,,,,50,\n",
     ""},
    {"the month before", "base", /* R46: 1374.68/1.0032 = 1370.3 */
     "indicator,region,source,published,period,unit,actual,growth,base_period\n"
     "retail,DN,OT116,2021-05,2021-05,tỷ đồng,>1253,,\n"
     "retail,DN,OT068,2021-06,2021-06,tỷ đồng,1374.68,0.32,previous\n",
     "1 base consistent revision base - <0 [1253.0000..1254.0000) d=9.3611\n"},
};

static const struct audit_case levels[] = {
    {"one last unit apart", "level",
     HEAD "output,GL,GL011,2021-01-29,2020,tỷ đồng,,22519,,,,,\noutput,GL,GL008,2021-05-14,2020,tỷ đồng,,22518,,,,,\n",
     "1 level consistent - actual 22518 <0 [22518.5000..22519.5000)\n"},
    {"one unit of the coarser figure, whichever it is", "level",
     HEAD "a,,A,2021,2020,ha,,22519.0,,,,,\na,,B,2022,2020,ha,,22518,,,,,\n"
          "b,,A,2021,2020,ha,,22518,,,,,\nb,,B,2022,2020,ha,,22519.0,,,,,\n",
     "1 level consistent - actual 22518 <0 [22518.9500..22519.0500)\n"
     "3 level consistent - actual 22519.0 <2 [22517.5000..22518.5000)\n"},
    {"two are not one", "level",
     HEAD "output,GL,GL011,2021-01-29,2020,tỷ đồng,,22520,,,,,\noutput,GL,GL008,2021-05-14,2020,tỷ đồng,,22518,,,,,\n",
     "1 level consistent revision actual 22518 <0 [22519.5000..22520.5000) d=-0.0089\n"},
    {"another series: retail of 2023", "level",
     HEAD "retail,GL,GL037,2024-02,2023,tỷ đồng,,108000,,,,,\n"
          "retail,GL,GL014,2024-11-03,2023,VND million,,55171855,,,,,\n",
     "1 level suspicious other_series actual 55171855 <0 [107999500.0000..108000500.0000) d=-48.9149\n"},
    {"10 % is a revision, either way", "level",
     HEAD "a,,A,2021,2020,ha,,100,,,,,\na,,B,2022,2020,ha,,110,,,,,\n"
          "b,,A,2021,2020,ha,,110,,,,,\nb,,B,2022,2020,ha,,100,,,,,\n"
          "c,,A,2021,2020,ha,,100,,,,,\nc,,B,2022,2020,ha,,111,,,,,\n",
     "1 level consistent revision actual 110 <0 [99.5000..100.5000) d=10.0000\n"
     "3 level consistent revision actual 100 <2 [109.5000..110.5000) d=-9.0909\n"
     "5 level suspicious large_revision actual 111 <4 [99.5000..100.5000) d=11.0000\n"},
    {"beyond 50 % is another series; so is what is not above 0", "level",
     HEAD "a,,A,2021,2020,ha,,100,,,,,\na,,B,2022,2020,ha,,150,,,,,\n"
          "b,,A,2021,2020,ha,,100,,,,,\nb,,B,2022,2020,ha,,151,,,,,\n"
          "c,,A,2021,2020,ha,,-9,,,,,\nc,,B,2022,2020,ha,,9,,,,,\n"
          "d,,A,2021,2020,ha,,0,,,,,\nd,,B,2022,2020,ha,,9,,,,,\n",
     "1 level suspicious large_revision actual 150 <0 [99.5000..100.5000) d=50.0000\n"
     "3 level suspicious other_series actual 151 <2 [99.5000..100.5000) d=51.0000\n"
     "5 level suspicious other_series actual 9 <4 (-9.5000..-8.5000] d=-200.0000\n"
     "7 level suspicious other_series actual 9 <6 (-0.5000..0.5000)\n"},
    {"in one document a level stands still", "level",
     HEAD "a,,A,2021,2020,ha,,100,,,,,\na,,A,2021,2020,ha,,105,,,,,\na,,A,2021,2020,ha,,105,,,,,\n"
          "a,,A,2021,2020,con,,105,,,,,\n",
     "1 level inconsistent - actual 105 <0 [99.5000..100.5000) d=4.0000 s=100\n"
     "2 level consistent - actual 105 <1\n"},
    {"undated: by the end of the period, then by place", "level base",
     HEAD "a,,A,,2020,ha,,100,,,,,\na,,B,,2020,ha,,104,,,,,\nb,,A,,2021,ha,,110,,,,10,\nb,,B,,2020,ha,,104,,,,,\n",
     "1 level consistent revision actual 104 <0 [99.5000..100.5000) d=4.0000\n"
     "2 base consistent revision base - <3 [103.5000..104.5000) d=-3.8462\n"},
    {"levels that no 63 bits compare", "level",
     HEAD "a,,A,2021,2020,ha,,900000000000000000,,,,,\na,,B,2022,2020,ha,,0.00000000000000007,,,,,\n",
     "1 level suspicious other_series actual 0.00000000000000007 <0 [?..?)\n"},
    {"unknown periods and other kinds do not join", "level",
     "indicator,source,period,kind,actual\na,A,,,1\na,B,,,2\nb,A,2020,stock,1\nb,B,2020,flow,2\n", ""},
    {"a rate has no usual size of a revision", "level",
     "indicator,source,period,kind,actual\na,A,2020,rate,4\na,B,2020,rate,6\nb,A,2020,rate,4\nb,B,2020,rate,4\n",
     "3 level consistent - actual 4 <2 [3.5000..4.5000)\n"},
};

static const struct audit_case units[] = {
    {"đồng for USD (U56)", "unit base", /* 545/1.2111 = 450.0 */
     HEAD "kim ngạch xuất khẩu,GL,GL048,2021-09-27,2021-01..09,triệu đồng,,450,,,,,\n"
          "kim ngạch xuất khẩu,GL,GL006,2022-09-23,2022-01..09,triệu USD,,545,,,,21.11,\n",
     "0 unit suspicious trade_currency unit 450 <- unit_word=-\n"
     "0 unit inconsistent - unit 450 <1 unit_word=-\n"},
    {"no trade: the later one is wrong", "unit level",
     HEAD "lãi,GL,A,2021-09-27,2021,triệu đồng,,450,,,,,\nlãi,GL,B,2022-09-23,2021,triệu USD,,450,,,,,\n",
     "1 unit inconsistent - unit 450 <0 unit_word=-\n"},
    {"two foreign currencies, and a level implied in đồng", "unit level",
     HEAD "kim ngạch,GL,A,2021-09-27,2021,triệu EUR,,450,,,,,\nkim ngạch,GL,B,2022-09-23,2021,triệu USD,,450,,,,,\n"
          "kim ngạch,KT,A,2020-09-27,2020,triệu USD,,100,,,,,\nkim ngạch,KT,B,2021-09-23,2021,triệu đồng,,110,,,,10,\n",
     "1 unit inconsistent - unit 450 <0 unit_word=-\n"
     "3 unit suspicious trade_currency unit 110 <- unit_word=-\n"
     "3 unit inconsistent - unit 110 <2 unit_word=-\n"},
    {"other numbers, other multipliers, or no currency", "unit level",
     HEAD "a,GL,A,2021,2021,triệu đồng,,450,,,,,\na,GL,B,2022,2021,triệu USD,,460,,,,,\n"
          "b,GL,A,2021,2021,triệu đồng,,450,,,,,\nb,GL,B,2022,2021,tỷ USD,,450,,,,,\n"
          "c,GL,A,2021,2021,tấn,,450,,,,,\nc,GL,B,2022,2021,ha,,450,,,,,\n",
     ""},
};

static const struct audit_case rows[] = {
    {"a percentage and an amount, M85", "record", /* 4.64/0.546 - 4.64 = 3.86 */
     "indicator,period,unit,actual,growth,growth_form\n"
     "a,2015,tỷ USD,4.64,-45.4,\na,2015,tỷ USD,4.64,-3.86,absolute\nb,2015,tỷ USD,4.64,-45.4,\nb,2015,tỷ "
     "USD,4.64,-5.86,absolute\n"
     "c,2015,tỷ USD,10,=0,\nc,2015,tỷ USD,10,5,absolute\nd,2015,tỷ USD,10,>=5,\nd,2015,tỷ USD,10,5,absolute\n"
     "e,2015,tỷ USD,10,5,\ne,2015,tỷ USD,10,7,\n",
     "0 record undetermined too_little actual - <-\n2 record inconsistent - actual 4.64 <-\n"
     "4 record inconsistent - actual 10 <-\n6 record undetermined too_little actual - <-\n"
     "8 record inconsistent - actual 10 <-\n"},
    {"the month's percentage with the level to date", "completion", /* 599.5/1000.5 to 600.5/999.5 */
     "indicator,period,actual,plan,completion\na,2021-06,100,1000,10\na,2021-01..06,600,1000,10\n",
     "0 completion consistent - completion 10 <- (9.9450..10.0550)\n"
     "1 completion inconsistent - completion 10 <- (59.9200..60.0800) d=49.4200 s=60 month_as_year_to_date=100\n"},
    {"a price basis that is not stated", "year_to_date share", /* 60 + 10; 25 of 100 */
     "indicator,parent,period,prices,actual,share\na,,2021-01..06,,60,\na,,2021-07,,10,\na,,2021-01..07,current,"
     "70,\n"
     "t,,2021,current,100,\np,t,2021,,25,25\n",
     "2 year_to_date consistent - actual 70 <1 [69.0000..71.0000)\n4 share consistent - share 25 <3 "
     "(24.3781..25.6281)\n"},
    {"rows that are wrong alone, by two plans", "record",
     "indicator,period,actual,plan,completion,plan_scope\nf,2021,10,10,50,A\nf,2021,10,10,50,B\n", ""},
    {"two targets of one document", "plan",
     "indicator,period,status,plan_scope,actual\na,2021,target,,100\na,2021,target,HĐND,120\na,2021,target,,100\n",
     "1 plan inconsistent - actual 120 <0 [99.5000..100.5000) d=19.0000 s=100\n2 plan consistent - actual 100 <0\n"},
    {"parts that exceed the total, one without a level", "parts",
     "indicator,parent,period,actual,growth\nt,,2021,100,\na,t,2021,60,\nb,t,2021,,5\nc,t,2021,60,\n",
     "0 parts suspicious overlap actual 100 <1 [119.0000..inf)\n"},
    {"rows that cannot all be true", "record", /* 92.5 % of at most 100.5 is below 93, +100 % of 49.5 at least 98 */
     HEAD "a,,A,,2020,ha,,>90,100,,92,,\na,,A,,2020,ha,,>90,,50,,100,\n", "0 record inconsistent - actual >90 <-\n"},
};

static void run(const struct audit_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        run_case(&cases[i]);
}

#define RUN(cases) run(cases, sizeof(cases) / sizeof *(cases))

START_TEST(test_audit_plans)
{
    RUN(plans);
}
END_TEST

START_TEST(test_audit_bases)
{
    RUN(bases);
}
END_TEST

START_TEST(test_audit_levels)
{
    RUN(levels);
}
END_TEST

START_TEST(test_audit_units)
{
    RUN(units);
}
END_TEST

START_TEST(test_audit_rows)
{
    RUN(rows);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit_join");
    TCase *table = tcase_create("Table");
    tcase_add_test(table, test_audit_plans);
    tcase_add_test(table, test_audit_bases);
    tcase_add_test(table, test_audit_levels);
    tcase_add_test(table, test_audit_units);
    tcase_add_test(table, test_audit_rows);
    suite_add_tcase(suite, table);
    return test_main(suite);
}
