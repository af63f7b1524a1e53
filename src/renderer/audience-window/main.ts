import '#ui/styles.css';
import { mount } from 'svelte';
import AudienceWindow from './AudienceWindow.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('audience.html has no #app');

mount(AudienceWindow, { target });
