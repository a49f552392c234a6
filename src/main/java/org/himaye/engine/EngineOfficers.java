package org.himaye.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himaye.shared.Officers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's database users with their groups and tenants in one question. */
@Component
class EngineOfficers implements Officers {

    private static final String OFFICERS = "select u.id_, u.first_, u.last_,"
            + " array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups,"
            + " array(select p.tenant_id_ from act_id_tenant_member p where p.user_id_ = u.id_) as places"
            + " from act_id_user u ";

    private final JdbcClient database;

    EngineOfficers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Officer> find(String account) {
        return database.sql(OFFICERS + "where u.id_ = :account")
                .param("account", account)
                .query((row, number) -> officer(row))
                .optional();
    }

    @Override
    public List<Officer> in(String province, @Nullable String group) {
        return database.sql(OFFICERS
                        + "where exists (select from act_id_tenant_member p where p.user_id_ = u.id_"
                        + " and p.tenant_id_ = :province)"
                        + " and exists (select from act_id_membership m where m.user_id_ = u.id_"
                        + " and (cast(:group as text) is null or m.group_id_ = :group))"
                        + " order by u.first_, u.last_, u.id_")
                .param("province", province)
                .param("group", group)
                .query((row, number) -> officer(row))
                .list();
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                row.getString("id_"),
                row.getString("first_") + " " + row.getString("last_"),
                texts(row.getArray("groups")),
                texts(row.getArray("places")));
    }

    static Set<String> texts(Array array) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((String[]) array.getArray()));
    }
}
