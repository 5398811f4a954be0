/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Reports that are true in the way true reports are written: nothing in them may be called inconsistent, and where a
 * case says so nothing suspicious either. A false accusation is worse than a missed one.
 */

#include "audit_case.h"

struct fair_case {
    const char *id;
    bool may_be_suspicious;
    const char *csv;
};

static const struct fair_case cases[] = {
    {"a plan adjusted in July, after six reports under the old one", false,
     "source,published,region,indicator,period,actual,status,completion\n"
     "A,2021-01-10,GL,Bán lẻ,2021,84000,target,\nB,2021-02-10,GL,Bán lẻ,2021,84000,target,\n"
     "C,2021-03-10,GL,Bán lẻ,2021,84000,target,\nD,2021-04-10,GL,Bán lẻ,2021,84000,target,\n"
     "E,2021-05-10,GL,Bán lẻ,2021,84000,target,\nF,2021-07-10,GL,Bán lẻ,2021,80000,target,\n"
     "G,2021-12-31,GL,Bán lẻ,2021,76581,,95.73\n"},
    {"an adjusted plan that two reports imply and nobody printed", true,
     "source,published,region,indicator,period,actual,status,completion\n"
     "A,2021-01-10,GL,Bán lẻ,2021,84321,target,\nB,2021-10-10,GL,Bán lẻ,2021-01..09,60123,,76.43\n"
     "C,2021-12-31,GL,Bán lẻ,2021,76581,,97.35\n"},
    {"an adjusted plan as round as the first one", true,
     "source,published,region,indicator,period,actual,status,completion\n"
     "A,2021-01-10,GL,Bán lẻ,2021,84000,target,\nC,2021-12-31,GL,Bán lẻ,2021,76581,,95.73\n"},
    {"one source year after year: its level was revised", false,
     "source,published,region,indicator,period,actual,growth\n"
     "Cục Thống kê,2020-12-29,GL,Bán lẻ,2020,75000,\nCục Thống kê,2021-12-29,GL,Bán lẻ,2021,76581,5.97\n"},
    {"no source but dates: the estimate, then the official figure", false,
     "published,region,indicator,period,actual,status\n"
     "2021-12-20,GL,Bán lẻ,2021,76500,estimate\n2022-03-20,GL,Bán lẻ,2021,76581,official\n"},
    {"estimate and official figure side by side", false,
     "source,region,indicator,period,actual,status\n"
     "A,GL,Bán lẻ,2021,76500,estimate\nA,GL,Bán lẻ,2021,76581,official\n"},
    {"exports by owner and by commodity", false,
     "indicator,parent,period,unit,actual\nXuất khẩu,,2021,triệu USD,900\nFDI,Xuất khẩu,2021,triệu USD,600\n"
     "Trong nước,Xuất khẩu,2021,triệu USD,300\nCà phê,Xuất khẩu,2021,triệu USD,500\nGỗ,Xuất khẩu,2021,triệu USD,250\n"},
    {"of which: some that overlap", true,
     "indicator,parent,period,unit,actual\nXuất khẩu,,2021,triệu USD,900\nFDI,Xuất khẩu,2021,triệu USD,700\n"
     "Hàng chế biến,Xuất khẩu,2021,triệu USD,600\n"},
    {"two complete breakdowns of one total", false,
     "indicator,parent,complete,period,unit,actual\nBán lẻ,,yes,2021,tỷ đồng,900\nNhà nước,Bán lẻ,,2021,tỷ đồng,200\n"
     "Ngoài nhà nước,Bán lẻ,,2021,tỷ đồng,700\nHàng hóa,Bán lẻ,,2021,tỷ đồng,750\nDịch vụ,Bán lẻ,,2021,tỷ đồng,150\n"},
    {"an index against last year is no level that grows", false,
     "source,indicator,period,kind,actual,growth\n"
     "A,Chỉ số sản xuất,2020,index,103.3,3.3\nA,Chỉ số sản xuất,2021,index,108.1,8.1\n"
     "B,Chỉ số sản xuất,2022,index,64.0,-36.0\n"},
    {"a plan of another scope than the one announced", false,
     "source,published,indicator,period,actual,status,completion,plan_scope\n"
     "A,2021-01-10,Thu ngân sách,2021,5000,target,,\nB,2021-12-31,Thu ngân sách,2021,5600,,101.82,điều chỉnh\n"},
    {"the month's own plan", false,
     "source,published,indicator,period,actual,status,completion\n"
     "A,2021-01-10,Bán lẻ,2021,84000,target,\nA,2021-01-10,Bán lẻ,2021-09,7000,target,\n"
     "B,2021-09-30,Bán lẻ,2021-09,6000,,85.71\n"},
    {"coffee in tons and in dollars", false,
     "indicator,parent,complete,period,unit,actual,growth\nXuất khẩu,,yes,2021,triệu USD,900,44.66\n"
     "Cà phê,Xuất khẩu,,2021,nghìn tấn,250,5\nCà phê,Xuất khẩu,,2021,triệu USD,600,50\n"
     "Gỗ,Xuất khẩu,,2021,triệu USD,300,35.1\n"},
    {"one price basis printed twice, the other once", false,
     "indicator,period,unit,prices,actual\nSản xuất,2021,tỷ đồng,constant2010,80\nSản xuất,2021,tỷ đồng,current,100\n"
     "Sản xuất,2021,tỷ đồng,,80\n"},
    {"the plan of a province before it was merged", true,
     "source,published,region,indicator,period,unit,actual,completion,status\n"
     "A,2024-12-20,TP.HCM,Thu ngân sách,2025,tỷ đồng,520000,,target\n"
     "B,2025-12-20,TP.HCM,Thu ngân sách,2025,tỷ đồng,703000,105,estimate\n"},
    {"parts of which one is only more than, and a third not named", false,
     "indicator,parent,period,unit,actual,growth\nSản xuất,,2021,tỷ đồng,17200,8.64\nA,Sản xuất,2021,tỷ đồng,>12000,7\n"
     "B,Sản xuất,2021,tỷ đồng,4265,8\n"},
    {"the average of five years, named with the year before them", false,
     "indicator,period,growth,growth_form,base_period\nSản xuất,2010..2015,8.2,average,\nSản "
     "xuất,2015,1.48,times,2010\n"},
    {"nothing was exported", false,
     "indicator,parent,complete,period,unit,actual,share\nXuất khẩu,,yes,2021,triệu USD,0,\n"
     "Cà phê,Xuất khẩu,,2021,triệu USD,0,0\n"},
    {"a project that has IIP in its name", false,
     "indicator,period,unit,actual\nTổng vốn đầu tư dự án IIP,2021,tỷ đồng,9502\n"},
    {"product at current prices, its growth real", false,
     "indicator,parent,complete,period,unit,actual,growth\nGRDP,,yes,2021,tỷ đồng,1000,6.0\n"
     "GRDP nông nghiệp,GRDP,,2021,tỷ đồng,300,3.0\nGRDP công nghiệp,GRDP,,2021,tỷ đồng,300,9.0\n"
     "GRDP dịch vụ,GRDP,,2021,tỷ đồng,400,7.0\nGRDP,,,2020,tỷ đồng,900,2.0\n"},
    {"electricity with its hot water is no minor branch", false,
     "indicator,parent,period,kind,growth\nIIP,,2021,index,18.20\nKhai khoáng,IIP,2021,index,-12.50\n"
     "Chế biến,IIP,2021,index,6.31\n\"Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước\",IIP,2021,index,27.66\n"
     "\"Cung cấp nước; xử lý rác thải, nước thải\",IIP,2021,index,5.91\n"},
    {"soft drinks and countries are no water", false,
     "indicator,parent,period,kind,growth\nIIP,,2021,index,15.2\nBia,IIP,2021,index,5\nĐường,IIP,2021,index,8\n"
     "Nước giải khát,IIP,2021,index,25\nGỗ,IIP,2021,index,6\n"},
    {"fewer accidents is better, and 10 % of the ceiling is good", false,
     "indicator,period,polarity,growth,completion\nSố vụ tai nạn,2021,lower,2,10\n"},
};

static enum cth_status accuse(void *user, const struct cth_finding *finding)
{
    const struct fair_case *one = user;
    bool is_fair =
        finding->verdict != CTH_INCONSISTENT && (finding->verdict != CTH_SUSPICIOUS || one->may_be_suspicious);
    ck_assert_msg(is_fair, "%s: record %d, %s is %s %s", one->id, (int)finding->record,
                  cth_check_name((int)finding->check), cth_verdict_name((int)finding->verdict),
                  cth_rule_name((int)finding->rule));
    return CTH_OK;
}

START_TEST(test_fair)
{
    struct fair_case one = cases[_i];
    struct cth_records *records = read_records(one.csv);
    size_t count = cth_records_count(records), size = cth_audit_memory(count);
    void *memory = malloc(size);
    ck_assert_int_eq(cth_audit(cth_records_data(records), count, NULL, memory, size, accuse, &one), CTH_OK);
    free(memory);
    cth_records_free(records);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("audit_fair");
    TCase *table = tcase_create("Table");
    tcase_add_loop_test(table, test_fair, 0, (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, table);
    return test_main(suite);
}
