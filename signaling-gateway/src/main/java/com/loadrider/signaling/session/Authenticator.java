package com.loadrider.signaling.session;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.socketio.Admission;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Authenticates connecting clients, and admits or refuses them.
@Component
class Authenticator {

    private static final Logger log = LoggerFactory.getLogger(Authenticator.class);

    /// Longer than the connect timeout, so that a client that connects too early is disconnected by the
    /// timeout. It then reconnects by itself, which it would not do after a refusal.
    private static final Duration WAIT_FOR_VIEWS = Duration.ofSeconds(6);

    private final SignIn signIn;
    private final InitialSnapshot initialSnapshot;
    private final Recovery recovery;
    private final Acknowledgements acknowledgements;

    Authenticator(
            SignIn signIn, InitialSnapshot initialSnapshot, Recovery recovery, Acknowledgements acknowledgements) {
        this.signIn = signIn;
        this.initialSnapshot = initialSnapshot;
        this.recovery = recovery;
        this.acknowledgements = acknowledgements;
    }

    Admission authenticate(String authJson) {
        try {
            JsonNode auth = signIn.read(authJson);
            SignedIn signedIn = signIn.signIn(auth);
            if (!initialSnapshot.awaitReady(WAIT_FOR_VIEWS)) {
                throw new ProblemException(CommonProblem.UNAVAILABLE, "Try again in a moment.");
            }
            AdmittedClient client = recovery.admit(signedIn, signIn.resumeRequest(auth));
            ClientSession previous = client.previous();
            return new Admission.Admitted(client, previous == null ? null : previous.id(), client.pid());
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            log.info("A socket was refused: {}", problem.type().code());
            return new Admission.Refused(problem.type().code(), acknowledgements.document(problem));
        }
    }
}
