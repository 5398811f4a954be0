/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The tables by which records are joined. Texts are numbered by sorting them with their hashes first, so that a hash
 * that someone has aimed at costs comparisons and nothing else; sorting is by merging, in step with memory.
 */

#include <string.h>

#include "joining.h"

#define STATEMENTS 3

/* Entries for one record: tables and the room to merge the largest of them in. Numbering the texts wants no more. */
#define ENTRIES (2 * STATEMENTS + 2)

#define SEPARATOR 0xFF

typedef int order_fn(const struct cth_joins *joins, const struct cth_entry *a, const struct cth_entry *b);

struct pair {
    struct cth_text first, second;
};

static int order_of(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int order_of_periods(struct cth_period a, struct cth_period b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.first != b.first)
        return a.first < b.first ? -1 : 1;
    return (a.last > b.last) - (a.last < b.last);
}

static int order_of_groups(const struct cth_entry *a, const struct cth_entry *b)
{
    if (a->group[0] != b->group[0])
        return order_of(a->group[0], b->group[0]);
    if (a->group[1] != b->group[1])
        return order_of(a->group[1], b->group[1]);
    if (a->target != b->target)
        return order_of(a->target, b->target);
    return order_of_periods(a->period, b->period);
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
    case CTH_KEY_SOURCE: return (struct pair){record->source, {NULL, 0}};
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

/* While texts are numbered, an entry is a text: its hash is the group, its key the member, sources being of their own.
 */
static int order_of_pairs(const struct cth_joins *joins, const struct cth_entry *a, const struct cth_entry *b)
{
    int order = order_of_groups(a, b);
    if (order != 0)
        return order;
    struct pair one = pair_of(&joins->records[a->record], (enum cth_key)a->member);
    struct pair other = pair_of(&joins->records[b->record], (enum cth_key)b->member);
    order = order_of_texts(one.first, other.first);
    return order != 0 ? order : order_of_texts(one.second, other.second);
}

static int order_of_entries(const struct cth_joins *joins, const struct cth_entry *a, const struct cth_entry *b)
{
    (void)joins;
    return cth_entry_compare(a, b);
}

/* Merges two runs that follow one another; of equals, the first run's come first. */
static void merge(const struct cth_joins *joins, order_fn *order, const struct cth_entry *from, size_t middle,
                  size_t count, struct cth_entry *to)
{
    size_t i = 0, j = middle;
    if (middle >= count || order(joins, &from[middle - 1], &from[middle]) <= 0)
        j = count; /* in order already: rows often are, and then nothing else is compared */
    if (j == count) {
        memcpy(to, from, count * sizeof *to);
        return;
    }
    for (size_t k = 0; k < count; k++)
        to[k] = j == count || (i < middle && order(joins, &from[i], &from[j]) <= 0) ? from[i++] : from[j++];
}

static void sort(const struct cth_joins *joins, order_fn *order, struct cth_table table, struct cth_entry *room)
{
    struct cth_entry *from = table.entries, *to = room;
    for (size_t run = 1; run < table.count; run *= 2) {
        for (size_t at = 0; at < table.count; at += 2 * run) {
            size_t left = table.count - at;
            merge(joins, order, from + at, run < left ? run : left, 2 * run < left ? 2 * run : left, to + at);
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
            uint64_t hash = hash_of(hash_of(UINT64_C(0xCBF29CE484222325), pair.first), pair.second);
            texts.entries[texts.count++] = (struct cth_entry){
                .group = {(uint32_t)(hash >> 32), (uint32_t)hash},
                .target = key == CTH_KEY_SOURCE,
                .record = (uint32_t)i,
                .member = (uint8_t)key,
            };
        }
    sort(joins, order_of_pairs, texts, room + texts.count);
    uint32_t number = 0;
    for (size_t i = 0; i < texts.count; i++) {
        number += i > 0 && order_of_pairs(joins, &texts.entries[i - 1], &texts.entries[i]) != 0;
        joins->keys[texts.entries[i].record][texts.entries[i].member] = number;
    }
}

static bool is_there(const struct cth_figure *figure)
{
    return figure->qualifier != CTH_ABSENT;
}

/* Whether a record prints a level, or the two figures that it follows from. */
static bool states(const struct cth_indicator *record, enum cth_member member)
{
    bool base = member == CTH_MEMBER_BASE, rate = record->kind == CTH_KIND_RATE;
    if (is_there(cth_member_figure(record, member)))
        return true;
    return is_there(&record->actual) && !rate && is_there(base ? &record->growth : &record->completion);
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

static void fill(struct cth_joins *joins, size_t count)
{
    struct cth_entry entry;
    for (size_t i = 0; i < count; i++) {
        const struct cth_indicator *record = &joins->records[i];
        for (int member = 0; member < STATEMENTS; member++)
            if (states(record, (enum cth_member)member) && cth_statement_of(joins, i, (enum cth_member)member, &entry))
                joins->statements.entries[joins->statements.count++] = entry;
        if (!cth_period_is_known(record->period))
            continue;
        entry = cth_row_of(joins, i, CTH_KEY_NAME, record->status == CTH_DATA_TARGET, record->period);
        entry.record = (uint32_t)i;
        joins->rows.entries[joins->rows.count++] = entry;
        if (record->parent.length == 0)
            continue;
        entry.group[1] = joins->keys[i][CTH_KEY_PARENT];
        entry.order = joins->keys[i][CTH_KEY_NAME];
        joins->parts.entries[joins->parts.count++] = entry;
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
    sort(joins, order_of_entries, joins->statements, room);
    sort(joins, order_of_entries, joins->rows, room);
    sort(joins, order_of_entries, joins->parts, room);
}

int cth_entry_compare(const struct cth_entry *a, const struct cth_entry *b)
{
    int order = order_of_groups(a, b);
    if (order != 0)
        return order;
    if (a->order != b->order)
        return order_of(a->order, b->order);
    return a->record != b->record ? order_of(a->record, b->record) : order_of(a->member, b->member);
}

bool cth_entry_joins(const struct cth_entry *a, const struct cth_entry *b)
{
    return order_of_groups(a, b) == 0;
}

size_t cth_table_find(const struct cth_table *table, const struct cth_entry *key)
{
    size_t low = 0, high = table->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cth_entry_compare(&table->entries[middle], key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct cth_entry *cth_table_at(const struct cth_table *table, size_t place, const struct cth_entry *key)
{
    bool there = place < table->count && cth_entry_joins(&table->entries[place], key);
    return there ? &table->entries[place] : NULL;
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
        .group = {joins->keys[record][CTH_KEY_NAME], 0},
        .target = member == CTH_MEMBER_PLAN || (target && member == CTH_MEMBER_ACTUAL),
        .period = window,
        .order = cth_time_of(said),
        .record = (uint32_t)record,
        .member = (uint8_t)member,
    };
    return true;
}

struct cth_entry cth_row_of(const struct cth_joins *joins, size_t record, enum cth_key key, bool target,
                            struct cth_period period)
{
    const uint32_t *keys = joins->keys[record];
    return (struct cth_entry){.group = {keys[CTH_KEY_SOURCE], keys[key]}, .target = target, .period = period};
}

uint32_t cth_time_of(const struct cth_indicator *record)
{
    uint32_t date = date_of(record->published);
    struct cth_period period = record->period;
    if (date != 0 || !cth_period_is_known(period))
        return date;
    unsigned last = (unsigned)period.last - 1;
    return 10000 * ((unsigned)period.year + last / 12) + 100 * (last % 12 + 1) + 99;
}

bool cth_is_after(const struct cth_indicator *a, const struct cth_indicator *b)
{
    uint32_t date = date_of(a->published), other = date_of(b->published);
    return date != 0 && other != 0 && date > other;
}
