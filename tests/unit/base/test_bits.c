#include "tests/unit/suites.h"

#include "base/bits.h"

START_TEST(a_row_is_as_narrow_as_possible)
{
    struct arena a = {0};

    ck_assert_uint_eq(bitrows_make(&a, 2, 0).stride, 1);
    ck_assert_uint_eq(bitrows_make(&a, 2, 1).stride, 1);
    ck_assert_uint_eq(bitrows_make(&a, 2, 64).stride, 1);
    ck_assert_uint_eq(bitrows_make(&a, 2, 65).stride, 2);
    arena_release(&a);
}
END_TEST

START_TEST(rows_are_apart)
{
    struct arena a = {0};
    struct bitrows rows = bitrows_make(&a, 3, 130);

    bit_set(bitrows_row(&rows, 1), 0);
    bit_set(bitrows_row(&rows, 1), 129);
    ck_assert(!row_any(bitrows_row(&rows, 0), rows.stride));
    ck_assert(!row_any(bitrows_row(&rows, 2), rows.stride));
    arena_release(&a);
}
END_TEST

START_TEST(setting_and_clearing_touch_one_bit)
{
    uint64_t row[3] = {0};

    for (uint32_t bit = 0; bit < 192; bit++) {
        bit_set(row, bit);
        for (uint32_t k = 0; k < 192; k++) {
            ck_assert_int_eq(bit_test(row, k), k == bit);
        }
        bit_clear(row, bit);
        ck_assert(!row_any(row, 3));
    }
}
END_TEST

START_TEST(filling_ends_with_the_last_word_it_reaches)
{
    uint64_t row[2] = {7, 7};

    row_fill(row, 0);
    ck_assert_uint_eq(row[0], 7);
    row_fill(row, 1);
    ck_assert_uint_eq(row[0], 1);
    ck_assert_uint_eq(row[1], 7);
}
END_TEST

START_TEST(filling_leaves_no_bit_past_the_width)
{
    for (uint32_t n = 1; n <= 192; n++) {
        uint64_t row[3] = {0};
        row_fill(row, n);
        for (uint32_t k = 0; k < 192; k++) {
            ck_assert_int_eq(bit_test(row, k), k < n);
        }
    }
}
END_TEST

START_TEST(set_operations_work_word_by_word)
{
    const uint64_t left[2] = {0xc, UINT64_C(1) << 63};
    const uint64_t right[2] = {0xa, 1};
    uint64_t row[2];

    row_copy(row, left, 2);
    row_or(row, right, 2);
    ck_assert_uint_eq(row[0], 0xe);
    ck_assert_uint_eq(row[1], UINT64_C(1) << 63 | 1);
    row_copy(row, left, 2);
    row_and(row, right, 2);
    ck_assert_uint_eq(row[0], 0x8);
    ck_assert_uint_eq(row[1], 0);
    row_copy(row, left, 2);
    row_minus(row, right, 2);
    ck_assert_uint_eq(row[0], 0x4);
    ck_assert_uint_eq(row[1], UINT64_C(1) << 63);
}
END_TEST

START_TEST(each_visits_all_bits_in_rising_order)
{
    static const uint32_t want[] = {0, 1, 63, 64, 100, 127, 190, 191};
    enum { N = sizeof want / sizeof want[0] };
    uint64_t row[3] = {0};
    uint32_t bit, n = 0;

    for (uint32_t i = N; i-- > 0;) {
        bit_set(row, want[i]);
    }
    ROW_EACH (bit, row, 3) {
        ck_assert_uint_lt(n, N);
        ck_assert_uint_eq(bit, want[n++]);
    }
    ck_assert_uint_eq(n, N);
}
END_TEST

START_TEST(each_visits_nothing_in_an_empty_row)
{
    uint64_t row[2] = {0};
    uint32_t bit;

    ROW_EACH (bit, row, 2) {
        ck_abort_msg("visited %u", bit);
    }
}
END_TEST

Suite *
bits_suite(void)
{
    return SUITE_OF("bits", a_row_is_as_narrow_as_possible, rows_are_apart,
                    setting_and_clearing_touch_one_bit,
                    filling_leaves_no_bit_past_the_width,
                    filling_ends_with_the_last_word_it_reaches,
                    set_operations_work_word_by_word,
                    each_visits_all_bits_in_rising_order,
                    each_visits_nothing_in_an_empty_row);
}
