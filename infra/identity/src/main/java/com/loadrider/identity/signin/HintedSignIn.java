package com.loadrider.identity.signin;

import com.loadrider.identity.user.DemoUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a browser in as the user whom `login_hint` names (OpenID Connect Core 1.0, 3.1.2.1), without a page.
///
/// This is safe only because every user may sign in as any demo user anyway. It lets a client offer the users itself,
/// and two windows of one browser, which share the cookie, can be two users.
final class HintedSignIn extends OncePerRequestFilter {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hinted = Optional.ofNullable(request.getParameter("login_hint")).flatMap(DemoUser::find);
        if (hinted.isPresent() && !isPresent(hinted.get())) {
            become(hinted.get(), request, response);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPresent(DemoUser user) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getName().equals(user.id());
    }

    private void become(DemoUser user, HttpServletRequest request, HttpServletResponse response) {
        // A new session and not only a new id, so that no data of the previous user remains.
        Optional.ofNullable(request.getSession(false)).ifPresent(former -> former.invalidate());
        // Its time becomes `auth_time` of the ID token.
        var authorities = List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        var details = new User(user.id(), "", authorities);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(details, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
