package com.loadrider.conversations.directory.web;

import com.loadrider.service.directory.Subject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/// A request for the ids of subjects.
///
/// @param subjects 1 to 100 subjects without duplicates, each 1 to 512 characters
record UserLookup(
        @NotNull(message = "must be a list of subjects")
        @Size(min = 1, max = 100, message = "must have {min} to {max} subjects")
        @UniqueElements(message = "must not name a subject twice")
        List<@NotNull(message = Subject.EXPECTED) @Subject String> subjects) {

    /// Leaves out the subjects, which may be email addresses.
    @Override
    public String toString() {
        return "UserLookup[]";
    }
}
