package org.himaye.access;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Makes whatever uses the database wait for {@link DatabaseRoleGuard}, and the guard for the migrations. Registered in
 * META-INF/spring.factories.
 */
public final class DatabaseRoleIsGuardedFirst extends AbstractBeansOfTypeDatabaseInitializerDetector {

    private static final int AFTER_FLYWAY = 2;

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(DatabaseRoleGuard.class);
    }

    @Override
    public int getOrder() {
        return AFTER_FLYWAY;
    }
}
