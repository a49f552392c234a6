package org.himaye.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a submission record from validated values. */
final class SubmissionBinding {

    private SubmissionBinding() {}

    /**
     * Binds values to the components of the same name.
     *
     * @throws IllegalStateException if the record does not fit the form, which the model check excludes
     */
    static <R extends Record> R bind(Map<String, Object> values, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            types[index] = components[index].getType();
            arguments[index] = convert(values.get(components[index].getName()), types[index]);
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("Not bindable: " + type, failure);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Not bindable: " + type, failure);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
        if (value == null) {
            return null;
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, (String) value);
        }
        if (type == Integer.class) {
            return ((BigDecimal) value).intValueExact();
        }
        return type.cast(value);
    }
}
