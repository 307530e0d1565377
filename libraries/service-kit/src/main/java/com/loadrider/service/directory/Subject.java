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

/// A constraint for the subject by which an issuer identifies a person: 1 to 512 characters, compared exactly.
/// OpenID Connect allows 255 characters of ASCII. U+0000 and half surrogate pairs are refused, because PostgreSQL
/// cannot store them. Null is valid.
@Constraint(validatedBy = Subject.Validator.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Subject {

    /// The description of a valid value, for the refusal.
    String EXPECTED = "must be a text of 1 to 512 characters";

    /// The description of a valid value, for the refusal.
    String message() default EXPECTED;

    /// Required by Bean Validation; not used.
    Class<?>[] groups() default {};

    /// Required by Bean Validation; not used.
    Class<? extends Payload>[] payload() default {};

    /// Validates a subject.
    final class Validator implements ConstraintValidator<Subject, String> {

        private static final int LONGEST = 512;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isSubject(text);
        }

        /// Returns whether a text is a valid subject.
        public static boolean isSubject(String text) {
            int length = text.codePointCount(0, text.length());
            return length >= 1
                    && length <= LONGEST
                    && text.codePoints().allMatch(it -> it != 0 && Character.getType(it) != Character.SURROGATE);
        }
    }
}
