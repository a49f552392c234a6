package org.himaye.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a test its browsing, and ends it afterwards. */
final class OffersBrowsing implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OffersBrowsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Browsing resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(Browsing.class, key -> open(context), Browsing.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browsing browsing = context.getStore(NAMESPACE).get(Browsing.class, Browsing.class);
        if (browsing != null) {
            if (context.getExecutionException().isPresent()) {
                browsing.keepPictures(
                        "failed-" + context.getRequiredTestMethod().getName());
            }
            browsing.close();
        }
    }

    private static Browsing open(ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Browsing(Chromium.started(context), "http://localhost:" + port);
    }
}
