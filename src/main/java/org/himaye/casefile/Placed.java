package org.himaye.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.himaye.shared.PersonId;

/** Whose case it is and where: what a ledger line about a case needs. */
record Placed(PersonId person, String province) {

    static Placed read(ResultSet row) throws SQLException {
        return new Placed(new PersonId(row.getObject("person_id", UUID.class)), row.getString("province"));
    }
}
