import { preferences } from '#features/shell/index.ts';
import '#ui/styles.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('facilitator.html has no #app');

preferences.apply();
target.replaceChildren();
mount(App, { target });
