# Build first: mvn package. Then: docker build -t himaye .
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY target/himaye.jar himaye.jar
# The image runs on Linux: the embedded PostgreSQL of other systems stays out.
RUN java -Djarmode=tools -jar himaye.jar extract --layers --destination extracted \
    && rm -f extracted/dependencies/lib/embedded-postgres-binaries-darwin-*.jar

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 himaye \
    && useradd --system --uid 10001 --gid himaye --create-home --home-dir /var/lib/himaye himaye
WORKDIR /opt/himaye
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/spring-boot-loader/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./
USER himaye
ENV HOME=/var/lib/himaye \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# The image has no curl; bash reads the answer itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "himaye.jar"]
