package com.loadrider.service.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/// A text that can be stored and shown: of some length, counted as people and the database count, so that an emoji is
/// one; every surrogate has its other half; without U+0000, which the database cannot store. Null is left to others.
@Constraint(validatedBy = PlainText.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /// The fewest characters.
    int min() default 1;

    /// The most characters.
    int max();

    /// Whether line breaks and other control characters are let through.
    boolean lines() default false;

    /// What is expected, for the answer.
    String message() default "must have {min} to {max} characters that can be shown";

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
            return length >= min && length <= max && text.codePoints().allMatch(this::isAllowed);
        }

        /// A surrogate that has its other half never comes as a code point of its own.
        private boolean isAllowed(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.SURROGATE -> false;
                case Character.CONTROL -> lines && codePoint != 0;
                default -> true;
            };
        }
    }
}
