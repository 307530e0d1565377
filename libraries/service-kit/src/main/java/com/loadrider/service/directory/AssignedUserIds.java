package com.loadrider.service.directory;

import com.loadrider.service.security.UserIds;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/// Takes ids from the directory, and remembers them.
final class AssignedUserIds implements UserIds {

    private final String claim;
    private final KnownUsers known;
    private final UserDirectory directory;

    AssignedUserIds(String claim, KnownUsers known, UserDirectory directory) {
        this.claim = claim;
        this.known = known;
        this.directory = directory;
    }

    @Override
    public long of(Jwt verified) {
        String subject = subjectOf(verified.getClaim(claim));
        Long id = known.idOf(subject);
        if (id != null) {
            return id;
        }
        long assigned = directory.idOf(subject, verified.getTokenValue());
        known.put(subject, assigned);
        return assigned;
    }

    private String subjectOf(@Nullable Object value) {
        return switch (value) {
            case String text when Subject.Validator.isSubject(text) -> text;
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case null, default ->
                throw new BadJwtException("the claim " + claim + " is not a text of 1 to 512 characters");
        };
    }
}
