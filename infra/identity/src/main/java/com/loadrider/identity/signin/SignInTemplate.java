package com.loadrider.identity.signin;

import com.loadrider.identity.user.DemoUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;

/// The HTML of the page. All values in it come from this server.
final class SignInTemplate {

    private final String page = read("sign-in.html");
    private final String button = read("sign-in-button.html");

    String page(CsrfToken csrf, String buttons, boolean refused) {
        return page.replace("{{csrf}}", csrf.getToken())
                .replace("{{buttons}}", buttons)
                .replace("{{refused}}", refused ? "" : "hidden");
    }

    String button(CsrfToken csrf, DemoUser user) {
        return button.replace("{{csrf}}", csrf.getToken())
                .replace("{{login}}", user.login())
                .replace("{{name}}", user.displayName());
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
