package com.loadrider.service.web;

import com.loadrider.service.text.TextRules;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/// Requires a readable text: a length in code points within the limits, at least one visible character, and a single
/// line unless more are allowed. The rules are in [TextRules]. Null is valid.
@Constraint(validatedBy = PlainText.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /// The minimum number of characters. With 0, the empty text is allowed too.
    int min() default 1;

    /// The maximum number of characters.
    int max();

    /// Whether line breaks and other control characters are allowed.
    boolean lines() default false;

    /// The message about the expected value, for the response.
    String message() default "must have {min} to {max} characters, at least one of them visible, on one line";

    /// Not used.
    Class<?>[] groups() default {};

    /// Not used.
    Class<? extends Payload>[] payload() default {};

    /// The validator.
    final class Validator implements ConstraintValidator<PlainText, String> {

        private int min;
        private int max;
        private boolean lines;

        @Override
        public void initialize(PlainText limits) {
            min = limits.min();
            max = limits.max();
            lines = limits.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return length >= min
                    && length <= max
                    && TextRules.canBeStored(text)
                    && (lines || TextRules.isOneLine(text))
                    && (text.isEmpty() || TextRules.isVisible(text));
        }
    }
}
