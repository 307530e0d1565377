# Runs the stock Socket.IO client into every refusal at once, and prints what it was told, one JSON object.
# usage: refusals.py BASE GOOD_TOKEN ENDED_TOKEN SHORT_TOKEN MILLIS; the names of the refusals are the test's.
import json
import os
import sys
import threading
import time

import socketio

base, good, ended, short, millis = sys.argv[1:]
told = {}


def run(name, token=good, namespace='/', headers={}, wait=True):
    client = socketio.Client()
    said = told[name] = []

    @client.on('connect_error', namespace=namespace)
    def connect_error(error):
        problem = error.get('data') if isinstance(error, dict) else None
        said.append(problem['code'] if problem else str(error))
        if problem and not problem['retryable']:
            client.reconnection_attempts = 1

    @client.on('disconnect', namespace=namespace)
    def disconnect():
        said.append('disconnect')

    def connect():
        try:
            client.connect(f'{base}?who=python-{name}', headers=headers, auth={'token': token}, wait=wait)
        except socketio.exceptions.ConnectionError:
            said.append('ConnectionError')

    threading.Thread(target=connect, daemon=True).start()


run('bad-token', token='bad')
run('bad-token-in-the-background', token='bad', wait=False)
run('ended-token', token=ended)
run('token-that-ends', token=short)
run('namespace', namespace='/admin')
run('namespace-in-the-background', namespace='/admin', wait=False)
run('origin', headers={'Origin': 'https://evil.example'})
run('displaced')

time.sleep(int(millis) / 1000)
print(json.dumps(told))
sys.stdout.flush()
os._exit(0)
