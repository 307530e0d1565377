package com.loadrider.service.web;

import com.loadrider.service.text.TextRules;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/// A text that people can read. It has a length in characters, where an emoji is one, at least one visible character,
/// and one line unless more are allowed. The rules are in [TextRules]. Null is left to others.
@Constraint(validatedBy = PlainText.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /// The fewest characters. With 0 the empty text is allowed, though nothing of it is visible.
    int min() default 1;

    /// The most characters.
    int max();

    /// Whether line breaks and other control characters are allowed.
    boolean lines() default false;

    /// What is expected, for the answer.
    String message() default "must have {min} to {max} characters, at least one of them visible, on one line";

    /// Not used.
    Class<?>[] groups() default {};

    /// Not used.
    Class<? extends Payload>[] payload() default {};

    /// Judges.
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
