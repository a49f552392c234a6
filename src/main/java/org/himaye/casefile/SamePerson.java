package org.himaye.casefile;

/** SQL that collects all records of one human being, whichever of them it starts from. */
final class SamePerson {

    /** Common table {@code same (id)}; binds {@code :person}. */
    static final String WITH = """
            with recursive up (id) as (
                select cast(:person as uuid)
                union select p.merged_into from person p join up on up.id = p.id where p.merged_into is not null),
            same (id) as (
                select id from up
                union select p.id from person p join same on p.merged_into = same.id)
            """;

    private SamePerson() {}
}
