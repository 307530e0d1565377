package com.loadrider.identity.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import com.loadrider.identity.IdentityProperties;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /// Secures the endpoints of OAuth 2 and OpenID Connect. Redirects browsers without a session to the sign-in page.
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, configured -> configured.oidc(withDefaults()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(WebSecurity::renewsSilently)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .cors(withDefaults())
                .addFilterAfter(new HintedSignIn(), SecurityContextHolderFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    /// With `prompt=none` the page must not be shown (OpenID Connect Core 1.0, 3.1.2.1). The endpoint then answers
    /// `login_required` to a browser without a session.
    private static boolean renewsSilently(HttpServletRequest request) {
        return request.getServletPath().equals("/oauth2/authorize") && "none".equals(request.getParameter("prompt"));
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentityProperties properties) {
        var home = properties.webOrigins().getFirst() + "/";
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SignInPage.PATH, "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SignInPage.PATH).defaultSuccessUrl(home))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; style-src 'unsafe-inline'")))
                .build();
    }

    /// Browsers call the token, key and user endpoints from the web client's origin, without cookies.
    @Bean
    CorsConfigurationSource corsConfigurationSource(IdentityProperties properties) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.webOrigins());
        allowed.addAllowedMethod("GET");
        allowed.addAllowedMethod("POST");
        allowed.addAllowedHeader("*");
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", allowed);
        return source;
    }
}
