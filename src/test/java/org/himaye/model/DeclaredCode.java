package org.himaye.model;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.deadlines.catalogue.CatalogueFiles;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.ProcessContract;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What the code declares and the models may refer to.
 *
 * @param contracts contracts by process id
 * @param delegateBeans names of the beans that a service task can call
 * @param groups ids of the groups that can be candidates of a task
 * @param deadlines ids in the catalogue of statutory periods
 */
record DeclaredCode(
        Map<String, ProcessContract> contracts, Set<String> delegateBeans, Set<String> groups, Set<String> deadlines) {

    private static final String ROOT = "org.himaye";

    /** Looks the code of Himaye up on the class path. */
    static DeclaredCode onClassPath() {
        return new DeclaredCode(
                scanned(ProcessContract.class)
                        .map(DeclaredCode::newContract)
                        .collect(Collectors.toMap(
                                ProcessContract::processId,
                                contract -> contract,
                                (one, other) -> {
                                    throw new IllegalStateException("Two contracts of " + one.processId());
                                },
                                TreeMap::new)),
                scannedDelegateBeans(),
                Arrays.stream(OfficerGroup.values()).map(OfficerGroup::id).collect(Collectors.toSet()),
                CatalogueFiles.shipped().ids());
    }

    private static Set<String> scannedDelegateBeans() {
        var names = new AnnotationBeanNameGenerator();
        var registry = new SimpleBeanDefinitionRegistry();
        return scanned(JavaDelegate.class)
                .filter(definition -> definition.getMetadata().isAnnotated(Component.class.getName()))
                .map(definition -> names.generateBeanName(definition, registry))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<AnnotatedBeanDefinition> scanned(Class<?> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents(ROOT).stream()
                .filter(DeclaredCode::isProductionCode)
                .map(AnnotatedBeanDefinition.class::cast);
    }

    private static boolean isProductionCode(BeanDefinition definition) {
        return definition.getBeanClassName() != null
                && definition.getBeanClassName().contains(".process.")
                && !String.valueOf(definition.getResourceDescription()).contains("test-classes");
    }

    private static ProcessContract newContract(AnnotatedBeanDefinition definition) {
        try {
            Constructor<?> constructor = ClassUtils.forName(
                            String.valueOf(definition.getBeanClassName()), DeclaredCode.class.getClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ProcessContract) constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "A contract needs a constructor without arguments: " + definition.getBeanClassName(), impossible);
        }
    }
}
