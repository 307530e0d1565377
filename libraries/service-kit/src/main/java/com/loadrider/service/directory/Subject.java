package com.loadrider.service.directory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// What an issuer calls a person: any text of 1 to 512 characters, compared as it is, upper and lower case differ.
/// OpenID Connect allows 255 characters of ASCII. U+0000 and half surrogate pairs are refused, because PostgreSQL
/// cannot store them. Null is left to others.
@Constraint(validatedBy = Subject.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Subject {

    /// What is expected, for the answer.
    String EXPECTED = "must be a text of 1 to 512 characters";

    /// What is expected, for the answer.
    String message() default EXPECTED;

    /// Not used.
    Class<?>[] groups() default {};

    /// Not used.
    Class<? extends Payload>[] payload() default {};

    /// Judges.
    final class Validator implements ConstraintValidator<Subject, String> {

        private static final int LONGEST = 512;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isSubject(text);
        }

        /// Whether a text may be what an issuer calls somebody.
        public static boolean isSubject(String text) {
            int length = text.codePointCount(0, text.length());
            return length >= 1
                    && length <= LONGEST
                    && text.codePoints().allMatch(it -> it != 0 && Character.getType(it) != Character.SURROGATE);
        }
    }
}
