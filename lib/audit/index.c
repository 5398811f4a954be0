/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The tables by which records are joined. Texts are numbered by sorting them with their hashes first, so that a hash
 * that someone has aimed at costs comparisons and nothing else; sorting is by merging, in step with memory.
 */

#include <string.h>

#include "auditing.h"

#define STATEMENTS 3

/* Entries for one record: tables and the room to merge the largest of them in. Numbering the texts wants no more. */
#define ENTRIES (2 * STATEMENTS + 2)

#define SEPARATOR 0xFF

struct pair {
    struct cth_text first, second;
};

static int order_of(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* Months are never below 0. */
static uint64_t window_of(const struct cth_entry *entry)
{
    const struct cth_period period = entry->period;
    return (uint64_t)entry->target << 48 | (uint64_t)period.year << 32 | (uint64_t)period.first << 16 |
           (uint64_t)period.last;
}

static int order_of_texts(struct cth_text a, struct cth_text b)
{
    if (a.length != b.length)
        return a.length < b.length ? -1 : 1;
    return a.length == 0 || a.data == b.data ? 0 : memcmp(a.data, b.data, a.length);
}

/* The texts that a key of a record stands for. */
static struct pair pair_of(const struct cth_indicator *record, enum cth_key key)
{
    static const char average[] = " bình quân";
    const size_t length = sizeof average - 1;
    struct cth_text stem = record->name;
    switch (key) {
    case CTH_KEY_NAME: return (struct pair){record->region, record->name};
    case CTH_KEY_PARENT: return (struct pair){record->region, record->parent};
    case CTH_KEY_SOURCE: return (struct pair){record->source, record->published};
    default:
        if (stem.length > length && memcmp(stem.data + stem.length - length, average, length) == 0)
            stem.length -= length;
        return (struct pair){record->region, stem};
    }
}

static uint64_t hash_of(uint64_t hash, struct cth_text text)
{
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(0x100000001B3);
    return (hash ^ SEPARATOR) * UINT64_C(0x100000001B3);
}

/*
 * The order of two entries. While texts are numbered (@p records is there), an entry is a text: its hash is the group,
 * its key the member, sources being of their own.
 */
static int order_of_entries(const struct cth_indicator *records, const struct cth_entry *a, const struct cth_entry *b)
{
    if (a->group != b->group)
        return order_of(a->group, b->group);
    if (window_of(a) != window_of(b))
        return order_of(window_of(a), window_of(b));
    if (records != NULL) {
        struct pair one = pair_of(&records[a->record], (enum cth_key)a->member);
        struct pair other = pair_of(&records[b->record], (enum cth_key)b->member);
        int order = order_of_texts(one.first, other.first);
        return order != 0 ? order : order_of_texts(one.second, other.second);
    }
    if (a->order != b->order)
        return order_of(a->order, b->order);
    return a->record != b->record ? order_of(a->record, b->record) : order_of(a->member, b->member);
}

/* Merges two runs that follow one another; of equals, the first run's come first. */
static void merge(const struct cth_indicator *records, const struct cth_entry *from, size_t middle, size_t count,
                  struct cth_entry *to)
{
    size_t i = 0, j = middle;
    if (middle >= count || order_of_entries(records, &from[middle - 1], &from[middle]) <= 0)
        j = count; /* in order already: rows often are, and then nothing else is compared */
    if (j == count) {
        memcpy(to, from, count * sizeof *to);
        return;
    }
    for (size_t k = 0; k < count; k++)
        to[k] =
            j == count || (i < middle && order_of_entries(records, &from[i], &from[j]) <= 0) ? from[i++] : from[j++];
}

static void sort(const struct cth_indicator *records, struct cth_table table, struct cth_entry *room)
{
    struct cth_entry *from = table.entries, *to = room;
    for (size_t run = 1; run < table.count; run *= 2) {
        for (size_t at = 0; at < table.count; at += 2 * run) {
            size_t left = table.count - at;
            merge(records, from + at, run < left ? run : left, 2 * run < left ? 2 * run : left, to + at);
        }
        struct cth_entry *merged = to;
        to = from;
        from = merged;
    }
    if (from != table.entries)
        memcpy(table.entries, from, table.count * sizeof *from);
}

static void number_texts(struct cth_joins *joins, size_t count, struct cth_entry *room)
{
    struct cth_table texts = {room, 0};
    for (size_t i = 0; i < count; i++)
        for (int key = 0; key < CTH_KEY_COUNT; key++) {
            struct pair pair = pair_of(&joins->records[i], (enum cth_key)key);
            texts.entries[texts.count++] = (struct cth_entry){
                .group = hash_of(hash_of(UINT64_C(0xCBF29CE484222325), pair.first), pair.second),
                .target = key == CTH_KEY_SOURCE,
                .record = (uint32_t)i,
                .member = (uint8_t)key,
            };
        }
    sort(joins->records, texts, room + texts.count);
    uint32_t number = 0;
    for (size_t i = 0; i < texts.count; i++) {
        number += i > 0 && order_of_entries(joins->records, &texts.entries[i - 1], &texts.entries[i]) != 0;
        joins->keys[texts.entries[i].record][texts.entries[i].member] = number;
    }
}

/* Whether a record prints a level, or the two figures that it follows from. */
static bool states(const struct cth_indicator *record, enum cth_member member)
{
    const struct cth_figure *percentage = member == CTH_MEMBER_BASE ? &record->growth : &record->completion;
    return cth_is_there(cth_member_figure(record, member)) ||
           (cth_is_there(&record->actual) && record->kind != CTH_KIND_RATE && cth_is_there(percentage));
}

/* Reads a number of @p digits digits that ends the text or is followed by a dash; 99 or 0 if there is none. */
static uint32_t take_number(struct cth_text text, size_t at, size_t digits, uint32_t without)
{
    uint32_t number = 0;
    for (size_t i = at; i < at + digits; i++) {
        if (i >= text.length || text.data[i] < '0' || text.data[i] > '9')
            return without;
        number = 10 * number + (uint32_t)(text.data[i] - '0');
    }
    return number;
}

static uint32_t date_of(struct cth_text published)
{
    uint32_t year = take_number(published, 0, 4, 0);
    return year == 0 ? 0 : 10000 * year + 100 * take_number(published, 5, 2, 99) + take_number(published, 8, 2, 99);
}

/* The day that places a record in time: yyyymmdd of its date, else of the end of its period; a missing part is 99. */
static uint32_t time_of(const struct cth_indicator *record)
{
    uint32_t date = date_of(record->published);
    struct cth_period period = record->period;
    if (date != 0 || !cth_period_is_known(period))
        return date;
    unsigned last = (unsigned)period.last - 1;
    return 10000 * ((unsigned)period.year + last / 12) + 100 * (last % 12 + 1) + 99;
}

static void append(struct cth_table *table, struct cth_entry entry)
{
    table->entries[table->count++] = entry;
}

static void fill(struct cth_joins *joins, size_t count)
{
    struct cth_entry entry;
    for (size_t i = 0; i < count; i++) {
        const struct cth_indicator *record = &joins->records[i];
        for (int member = 0; member < STATEMENTS; member++)
            if (states(record, (enum cth_member)member) && cth_statement_of(joins, i, (enum cth_member)member, &entry))
                append(&joins->statements, entry);
        if (!cth_period_is_known(record->period))
            continue;
        entry = cth_row_of(joins, i, CTH_KEY_NAME, record->period);
        entry.record = (uint32_t)i;
        append(&joins->rows, entry);
        entry.group = cth_row_of(joins, i, CTH_KEY_PARENT, record->period).group;
        entry.order = joins->keys[i][CTH_KEY_NAME];
        if (record->parent.length > 0)
            append(&joins->parts, entry);
    }
}

size_t cth_audit_memory(size_t count)
{
    const size_t each = ENTRIES * sizeof(struct cth_entry) + CTH_KEY_COUNT * sizeof(uint32_t);
    return count > CTH_AUDIT_RECORDS_MAX || count > SIZE_MAX / each ? 0 : count * each;
}

void cth_joins_build(struct cth_joins *joins, const struct cth_indicator *records, size_t count, void *memory)
{
    struct cth_entry *entries = memory, *room = entries + count * (STATEMENTS + 2);
    *joins = (struct cth_joins){
        .records = records,
        .keys = (void *)(entries + count * ENTRIES),
        .statements = {entries, 0},
        .rows = {entries + count * STATEMENTS, 0},
        .parts = {entries + count * (STATEMENTS + 1), 0},
    };
    number_texts(joins, count, entries);
    fill(joins, count);
    sort(NULL, joins->statements, room);
    sort(NULL, joins->rows, room);
    sort(NULL, joins->parts, room);
}

struct cth_scan cth_scan_on(const struct cth_table *table, struct cth_entry key, size_t most)
{
    size_t low = 0, high = table->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (order_of_entries(NULL, &table->entries[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return (struct cth_scan){.table = table, .key = key, .at = low, .left = most};
}

struct cth_scan cth_scan_rows(const struct cth_auditing *audit, enum cth_key key, bool target, struct cth_period period,
                              size_t most)
{
    struct cth_entry first = cth_row_of(&audit->joins, audit->record, key, period);
    first.target = target;
    return cth_scan_on(&audit->joins.rows, first, most);
}

struct cth_scan cth_scan_back(const struct cth_table *table, struct cth_entry key, size_t most)
{
    struct cth_scan scan = cth_scan_on(table, key, most);
    scan.at--; /* before the first, it is no place in the table */
    scan.back = true;
    return scan;
}

struct cth_scan cth_scan_around(const struct cth_table *table, struct cth_entry key)
{
    struct cth_scan scan = cth_scan_back(table, key, CTH_SCAN_MAX / 2);
    while (cth_scan_next(&scan) != NULL)
        continue;
    scan.at++;
    scan.back = false;
    scan.left = CTH_SCAN_MAX;
    return scan;
}

const struct cth_entry *cth_scan_next(struct cth_scan *scan)
{
    if (scan->left == 0 || scan->at >= scan->table->count)
        return NULL;
    const struct cth_entry *entry = &scan->table->entries[scan->at];
    if (scan->any_period)
        scan->key.period = entry->period;
    if (entry->group != scan->key.group || window_of(entry) != window_of(&scan->key))
        return NULL;
    scan->left--;
    scan->at += scan->back ? SIZE_MAX : 1; /* one less, or one more */
    return entry;
}

bool cth_statement_of(const struct cth_joins *joins, size_t record, enum cth_member member, struct cth_entry *out)
{
    const struct cth_indicator *said = &joins->records[record];
    bool target = said->status == CTH_DATA_TARGET;
    struct cth_period window = said->period;
    enum cth_status status = CTH_OK;
    if (member == CTH_MEMBER_PLAN)
        window = cth_plan_window(said);
    else if (member == CTH_MEMBER_BASE)
        status = cth_base_fits(said) ? cth_base_window(said, &window) : CTH_MISSING;
    if (status != CTH_OK || !cth_period_is_known(window) || (target && member == CTH_MEMBER_PLAN))
        return false;
    *out = (struct cth_entry){
        .group = joins->keys[record][CTH_KEY_NAME],
        .target = member == CTH_MEMBER_PLAN || (target && member == CTH_MEMBER_ACTUAL),
        .period = window,
        .order = time_of(said),
        .record = (uint32_t)record,
        .member = (uint8_t)member,
    };
    return true;
}

struct cth_entry cth_row_of(const struct cth_joins *joins, size_t record, enum cth_key key, struct cth_period period)
{
    const uint32_t *keys = joins->keys[record];
    return (struct cth_entry){
        .group = (uint64_t)keys[CTH_KEY_SOURCE] << 32 | keys[key],
        .target = joins->records[record].status == CTH_DATA_TARGET,
        .period = period,
    };
}

bool cth_same_source(const struct cth_joins *joins, size_t a, size_t b)
{
    return joins->keys[a][CTH_KEY_SOURCE] == joins->keys[b][CTH_KEY_SOURCE];
}

bool cth_is_after(const struct cth_indicator *a, const struct cth_indicator *b)
{
    uint32_t date = date_of(a->published), other = date_of(b->published);
    return date != 0 && other != 0 && date > other;
}
