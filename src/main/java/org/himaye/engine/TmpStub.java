package org.himaye.engine;

import org.springframework.context.annotation.*;

@Configuration
class TmpStub {
    @Bean
    org.himaye.shared.SubmissionArchive a() {
        return (t, p, f, c) -> {};
    }

    @Bean
    org.himaye.shared.TaskHandler<?> h() {
        return new org.himaye.shared.TaskHandler<R>() {
            public org.himaye.shared.TaskForm<R> taskForm() {
                return new org.himaye.shared.TaskForm<>("x", "y", R.class, java.util.Set.of(), java.util.Set.of());
            }

            public org.himaye.shared.RoutingVariables complete(org.himaye.shared.TaskInHand t, R r) {
                return null;
            }
        };
    }

    record R() {}
}
