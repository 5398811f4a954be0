/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* Four headline figures of Gia Lai for 2021 as structs, printed as a table. The smallest whole program. */

#include "common.h"

#include <getopt.h>

static const char help[] = "Usage: gia-lai-2021 [--lang vi|en]\n"
                           "Print the industry and trade figures of Gia Lai for 2021: as estimated at the end\n"
                           "of that year, with the percentages that were printed.\n"
                           "\n"
                           "  --lang vi|en       language; else that of LC_ALL, LC_MESSAGES or LANG\n"
                           "  --help, --version\n"
                           "\n"
                           "Exit status: 0, or 2 if anything went wrong.\n";

/* Say what is known; everything else is absent. */
#define GIA_LAI_2021 .region = CTH_TEXT("Gia Lai"), .period = CTH_YEAR(2021), .status = CTH_DATA_ESTIMATE

static const struct cth_indicator indicators[] = {
    {
        GIA_LAI_2021,
        .name = CTH_TEXT("Giá trị sản xuất công nghiệp"),
        .unit = CTH_TEXT("tỷ đồng"),
        .actual = CTH_FIGURE(CTH_PRINTED, 24800, 0),
        .completion = CTH_FIGURE(CTH_PRINTED, 100, 0),
        .growth = CTH_FIGURE(CTH_PRINTED, 1013, 2),
    },
    {
        GIA_LAI_2021,
        .name = CTH_TEXT("Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ"),
        .unit = CTH_TEXT("tỷ đồng"),
        .actual = CTH_FIGURE(CTH_MORE, 76581, 0),
        .completion = CTH_FIGURE(CTH_PRINTED, 9219, 2),
        .growth = CTH_FIGURE(CTH_PRINTED, 597, 2),
    },
    {
        GIA_LAI_2021,
        .name = CTH_TEXT("Kim ngạch xuất khẩu"),
        .unit = CTH_TEXT("triệu USD"),
        .actual = CTH_FIGURE(CTH_PRINTED, 610, 0),
        .completion = CTH_FIGURE(CTH_PRINTED, 100, 0),
        .growth = CTH_FIGURE(CTH_PRINTED, 517, 2),
    },
    {
        GIA_LAI_2021, .name = CTH_TEXT("Kim ngạch nhập khẩu"), .unit = CTH_TEXT("triệu USD"),
        .actual = CTH_FIGURE(CTH_PRINTED, 915, 0), .completion = CTH_FIGURE(CTH_PRINTED, 96316, 2),
        .growth = CTH_FIGURE(CTH_PRINTED, 1016, 2), .growth_form = CTH_GROWTH_TIMES_INCREASE, /* "tăng 10,16 lần" */
    },
};

static enum cth_status print(enum cth_lang lang)
{
    struct cth_report_options options = CTH_REPORT_OPTIONS_INIT;
    struct cth_report *report;
    options.lang = lang;
    enum cth_status status = cth_report_new(&options, write_file, stdout, &report);
    if (status != CTH_OK)
        return status;
    for (size_t i = 0; i < sizeof indicators / sizeof *indicators && status == CTH_OK; i++)
        status = cth_report_add(report, &indicators[i]);
    if (status == CTH_OK)
        status = cth_report_finish(report);
    cth_report_free(report);
    return status;
}

int main(int argc, char **argv)
{
    static const struct option options[] = {{"lang", required_argument, NULL, 'l'},
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'v'},
                                            {NULL, 0, NULL, 0}};
    enum cth_lang lang = environment_lang();
    program_name = "gia-lai-2021";
    ignore_signals();
    for (int option; (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (option == 'h')
            return print_help(help);
        if (option == 'v')
            return print_version();
        if (option != 'l' || !option_lang(optarg, &lang))
            return EXIT_TROUBLE;
    }
    if (optind < argc)
        return complain(argv[optind], "this program reads nothing");

    struct output output;
    enum cth_status status = print(lang);
    if (status != CTH_OK && status != CTH_E_IO)
        return complain("report", cth_status_text(status, lang));
    return output_open(&output, NULL) && output_close(&output, true) ? 0 : EXIT_TROUBLE;
}
