package com.loadrider.calls.call.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/// A text of at most so many characters, as people and the database count them: an emoji is one.
@Constraint(validatedBy = CodePoints.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface CodePoints {

    int max();

    String message() default "must have at most {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<CodePoints, String> {

        private int max;

        @Override
        public void initialize(CodePoints limit) {
            max = limit.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePointCount(0, text.length()) <= max;
        }
    }
}
