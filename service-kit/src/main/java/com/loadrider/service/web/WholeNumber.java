package com.loadrider.service.web;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// Whole numbers of JSON. The text `27.0` and `2.7e1` mean the number 27 as well (JSON Schema, section 4.2.3), and some
/// languages write them so.
public final class WholeNumber {

    private static final int MOST_DIGITS = 19;

    private WholeNumber() {}

    /// {@return the number; nothing if it is not whole, or does not fit a `long`}
    ///
    /// @param literal a number of JSON, as it was written
    public static OptionalLong parse(String literal) {
        try {
            return of(new BigDecimal(literal));
        } catch (NumberFormatException exponentTooLarge) {
            return OptionalLong.empty();
        }
    }

    /// {@return the number; nothing if it is not whole, or does not fit a `long`}
    public static OptionalLong of(BigDecimal number) {
        // Before any arithmetic: an exponent may stand for millions of digits.
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(number.stripTrailingZeros().longValueExact());
        } catch (ArithmeticException notWholeOrTooLarge) {
            return OptionalLong.empty();
        }
    }
}
