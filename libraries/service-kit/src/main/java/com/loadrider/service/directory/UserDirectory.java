package com.loadrider.service.directory;

import com.loadrider.service.problem.ProblemException;
import org.springframework.security.oauth2.jwt.BadJwtException;

/// Hands out the ids of people. Each service has one: conversation-message-service its table, the others a question to
/// that service.
public interface UserDirectory {

    /// The id of a person, for ever the same. A person who is new here gets one.
    ///
    /// @param subject what the issuer calls the person, as [Subject] describes it
    /// @param token the person's own token. It has been verified; it proves to the next service who is asking.
    /// @return 1 … 2^53−1
    /// @throws BadJwtException when the owner of the directory refuses the token
    /// @throws ProblemException `unavailable` when the directory cannot be asked at the moment
    long idOf(String subject, String token);
}
