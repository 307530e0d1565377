package com.loadrider.identity.signin;

import com.loadrider.identity.user.DemoUser;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page a browser signs in on: one button for each user, and the usual two fields.
@RestController
class SignInPage {

    static final String PATH = "/sign-in";

    private final SignInTemplate template = new SignInTemplate();

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String show(CsrfToken csrf, @RequestParam @Nullable String error) {
        var buttons = Arrays.stream(DemoUser.values())
                .map(user -> template.button(csrf, user))
                .collect(Collectors.joining());
        return template.page(csrf, buttons, error != null);
    }
}
