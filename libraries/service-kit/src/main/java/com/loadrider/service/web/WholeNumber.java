package com.loadrider.service.web;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// Parses whole numbers of JSON. `27.0` and `2.7e1` also mean the number 27 (JSON Schema, section 4.2.3), and some
/// languages write it in this way.
public final class WholeNumber {

    private static final int MOST_DIGITS = 19;

    private WholeNumber() {}

    /// {@return the number; empty if it is not whole or does not fit into a `long`}
    ///
    /// @param literal the JSON text of a number
    public static OptionalLong parse(String literal) {
        try {
            return of(new BigDecimal(literal));
        } catch (NumberFormatException exponentTooLarge) {
            return OptionalLong.empty();
        }
    }

    /// {@return the number; empty if it is not whole or does not fit into a `long`}
    public static OptionalLong of(BigDecimal number) {
        // Checked before any arithmetic, because an exponent can mean millions of digits.
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
