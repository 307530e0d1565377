#!/usr/bin/env bash
# Run once, on an empty volume: a database and an owner for each service, neither of which may enter the other's.
set -euo pipefail

for service in calls conversations; do
    password=${service^^}_DB_PASSWORD
    psql -v ON_ERROR_STOP=1 -v name="$service" -v password="${!password}" --username postgres --dbname postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done

# Reads figures of the server, and no row of a service.
psql -v ON_ERROR_STOP=1 -v password="$METRICS_DB_PASSWORD" --username postgres --dbname postgres <<'SQL'
CREATE ROLE metrics LOGIN PASSWORD :'password' IN ROLE pg_monitor;
SQL
