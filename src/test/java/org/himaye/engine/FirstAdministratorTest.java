package org.himaye.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HimayeTest
class FirstAdministratorTest {

    private static final String PASSWORD = "uzun-bir-parola";

    @Autowired
    private IdentityService identities;

    @Autowired
    private EngineUsers users;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aFreshDatabaseGetsOneUserWhoMakesTheOthers() {
        undone(() -> {
            identities.deleteMembership("merkez.system-admin", "system-admin");

            new FirstAdministrator(identities, "ilk.yonetici", PASSWORD).prepare();

            assertThat(identities.checkPassword("ilk.yonetici", PASSWORD)).isTrue();
            assertThat(users.find("ilk.yonetici").groups()).containsExactly("system-admin");
            assertThat(users.find("ilk.yonetici").provinces()).containsExactly(Actor.EVERY_PROVINCE);
        });
    }

    @Test
    void whereThereIsAnAdministratorNoOtherIsMade() {
        undone(() -> {
            new FirstAdministrator(identities, "ikinci.yonetici", PASSWORD).prepare();

            assertThat(identities.createUserQuery().userId("ikinci.yonetici").count())
                    .isZero();
        });
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> new FirstAdministrator(identities, "yonetici", "himaye12345"))
                .hasMessageContaining("en az 12 karakter")
                .hasMessageContaining("at least 12 characters");
    }

    private void undone(Runnable work) {
        Acting.as(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    work.run();
                }));
    }
}
