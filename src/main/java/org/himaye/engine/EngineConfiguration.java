package org.himaye.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.shared.SealedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Configures the engine: the door, tenants, jobs that act as Himaye, and sign-on for its web application. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin himayeEngine(
            SubmissionDoor door,
            ProvinceOfInstance provinces,
            ApplicationEventPublisher events,
            ObjectProvider<SealedWork> sealedFiles) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
                        ? new ArrayList<>()
                        : configuration.getCustomPostBPMNParseListeners();
                listeners.add(door);
                configuration.setCustomPostBPMNParseListeners(listeners);
                List<CommandInterceptor> outermost = configuration.getCustomPreCommandInterceptorsTxRequired() == null
                        ? new ArrayList<>()
                        : new ArrayList<>(configuration.getCustomPreCommandInterceptorsTxRequired());
                outermost.addAll(0, List.of(new RefusalsAfterwards(events, sealedFiles), new RetryAfterCollision()));
                configuration.setCustomPreCommandInterceptorsTxRequired(outermost);
                configuration.setTenantIdProvider(provinces);
                configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}");
                configuration.setCmmnEnabled(false);
                configuration.setStandaloneTasksEnabled(false);
                configuration.setEnableExpressionsInAdhocQueries(false);
                configuration.setHistoryTimeToLive("P180D");
                // Candidates may claim and complete a task, and touch nothing else of it.
                configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
            }
        };
    }

    /** Engine jobs act as Himaye itself: they work in every province. */
    @Bean
    @Qualifier("camundaTaskExecutor")
    TaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        var jobs = properties.getJobExecution();
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(jobs.getCorePoolSize());
        executor.setMaxPoolSize(jobs.getMaxPoolSize());
        executor.setQueueCapacity(jobs.getQueueCapacity());
        executor.setThreadNamePrefix("engine-jobs-");
        executor.setTaskDecorator(work -> () -> Acting.as(Actor.SYSTEM, work));
        return executor;
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> tasklistSignOn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", TasklistSignOn.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        // After Spring Security's filter (-100), which knows the principal, and before Camunda's own (0).
        registration.setOrder(-50);
        return registration;
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<EngineRestGate> gateBeforeEngineRest(EngineRestGate gate) {
        FilterRegistrationBean<EngineRestGate> registration = new FilterRegistrationBean<>(gate);
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setOrder(-60);
        return registration;
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<EngineRestSignOn> signOnBeforeEngineRest(EngineRestSignOn signOn) {
        FilterRegistrationBean<EngineRestSignOn> registration = new FilterRegistrationBean<>(signOn);
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return registration;
    }
}
