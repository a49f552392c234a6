package org.himaye.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.himaye.shared.OfficerGroup;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-on for Tasklist, pages and REST. Everything is denied that is not granted here, and what is granted here is
 * narrowed again by groups, provinces and the domain.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String PAGE_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Machine access to engine and domain: HTTP Basic or the browser's session, answers as problems. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, AuthenticationProvider users, ApiRefusals refusals)
            throws Exception {
        return http.securityMatcher(withDefaults().matcher("/engine-rest/**"))
                .authenticationProvider(users)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, AuthenticationProvider users, ApiRefusals refusals) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/api/**"))
                .authenticationProvider(users)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(withoutCredentialsOfItsOwn()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain tasklist(HttpSecurity http, AuthenticationProvider users) throws Exception {
        var paths = withDefaults();
        String administrator = OfficerGroup.SYSTEM_ADMIN.id();
        return http.securityMatcher(paths.matcher("/camunda/**"))
                .authenticationProvider(users)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths.matcher("/camunda/app/admin/**"),
                                paths.matcher("/camunda/app/cockpit/**"),
                                paths.matcher("/camunda/api/cockpit/**"))
                        .hasAuthority(administrator)
                        .requestMatchers(paths.matcher("/camunda/app/welcome/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                // The web application brings its own CSRF protection (XSRF-TOKEN) and its own security headers.
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new SignOnRedirect()))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, AuthenticationProvider users) throws Exception {
        var paths = withDefaults();
        return http.authenticationProvider(users)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths.matcher("/login"),
                                paths.matcher("/login.js"),
                                paths.matcher("/himaye.css"),
                                paths.matcher("/himaye.js"),
                                paths.matcher("/logo.svg"),
                                paths.matcher("/favicon.ico"),
                                paths.matcher("/favicon.svg"),
                                paths.matcher("/error"),
                                paths.matcher(HttpMethod.GET, "/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(
                                paths.matcher("/"),
                                paths.matcher("/cases/**"),
                                paths.matcher("/search"),
                                paths.matcher("/commission/**"),
                                paths.matcher("/supervision/**"),
                                paths.matcher("/appeals/new"),
                                paths.matcher("/sealed-files/**"),
                                paths.matcher("/sealed-desks/**"),
                                paths.matcher("/emergency-access/**"),
                                paths.matcher("/v3/api-docs/**"))
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(errors -> errors.accessDeniedHandler(SecurityConfiguration::unknownAddress))
                .build();
    }

    /** Whoever is signed in and gets past here to nothing has found no page; a forged or outdated form is refused. */
    private static void unknownAddress(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        response.sendError(
                denied instanceof CsrfException ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
    }

    /** A request with an Authorization header cannot be forged by another site; every other writing one needs the token. */
    private static RequestMatcher withoutCredentialsOfItsOwn() {
        return (HttpServletRequest request) -> request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request);
    }

    /** Answers a request without sign-on, or without the right, in the API's own words. */
    interface ApiRefusals extends AuthenticationEntryPoint, AccessDeniedHandler {}
}
