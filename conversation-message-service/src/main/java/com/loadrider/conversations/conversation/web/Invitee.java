package com.loadrider.conversations.conversation.web;

import com.loadrider.service.directory.Subject;
import com.loadrider.service.id.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/// A user to add to a conversation: `7` or `{"subject": "…"}`. One of the two components is null.
///
/// @param userId the user id, 1 to 2^53−1
/// @param subject the subject at the issuer, 1 to 512 characters
@JsonDeserialize(using = Invitee.Reader.class)
@Schema(oneOf = {Long.class, Invitee.BySubject.class})
record Invitee(@Nullable Long userId, @Nullable String subject) {

    /// Leaves out the subject, which may be an email address.
    @Override
    public String toString() {
        return "Invitee[" + userId + "]";
    }

    /// The JSON form of a user named by subject.
    record BySubject(String subject) {}

    /// Reads both JSON forms.
    static final class Reader extends StdDeserializer<Invitee> {

        Reader() {
            super(Invitee.class);
        }

        @Override
        public Invitee deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.START_OBJECT)
                    ? new Invitee(null, context.readValue(json, BySubject.class).subject())
                    : new Invitee(context.readValue(json, Long.class), null);
        }
    }

    /// Requires a valid user id or subject.
    @Constraint(validatedBy = Possible.Check.class)
    @Target(ElementType.TYPE_USE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Possible {

        /// The message about the expected value, for the response.
        String message() default Ids.EXPECTED;

        /// Not used.
        Class<?>[] groups() default {};

        /// Not used.
        Class<? extends Payload>[] payload() default {};

        /// The validator.
        final class Check implements ConstraintValidator<Possible, Invitee> {

            @Override
            public boolean isValid(@Nullable Invitee invitee, ConstraintValidatorContext context) {
                if (invitee == null) {
                    return true;
                }
                Long id = invitee.userId();
                if (id != null) {
                    return Ids.isId(id);
                }
                String subject = invitee.subject();
                if (subject != null && Subject.Validator.isSubject(subject)) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(Subject.EXPECTED).addConstraintViolation();
                return false;
            }
        }
    }
}
