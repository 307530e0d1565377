package com.loadrider.identity.user;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class UserConfiguration {

    /// The principal of a session has the user id as its name, because the `sub` of an ID token must equal that name.
    @Bean
    UserDetailsService users() {
        return login -> DemoUser.find(login)
                .filter(user -> user.login().equals(login))
                .map(user -> User.withUsername(user.id())
                        .password(user.login())
                        .authorities("user")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("There is no user " + login + "."));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PublicPasswords();
    }
}
