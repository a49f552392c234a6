package org.himaye.model;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions on the shape of a class. */
final class StructureConditions {

    private StructureConditions() {}

    /** Depends on one port at most. */
    static ArchCondition<JavaClass> takeAtMostOneConstructorArgument() {
        return new ArchCondition<>("take at most one constructor argument") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaConstructor constructor : item.getConstructors()) {
                    int arguments = constructor.getRawParameterTypes().size();
                    events.add(new SimpleConditionEvent(
                            item, arguments <= 1, constructor.getFullName() + " takes " + arguments + " arguments"));
                }
            }
        };
    }
}
