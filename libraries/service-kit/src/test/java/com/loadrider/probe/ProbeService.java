package com.loadrider.probe;

import com.loadrider.testkit.server.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

/// Runs the probe with a real Kafka.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ProbeService.Application.class,
        properties = {"spring.application.name=probe", "spring.config.import=classpath:service-kit.yaml"})
@RealServers(database = false)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ProbeService {

    @SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
    class Application {}
}
